//! The report as it is read: objectives with what was reached, the report itself, the handover plan.

use askama::Template;
use askama::filters::HtmlSafe;
use db::{Result, Tx, params};
use i18n::Lang;
use model::placement::Reporting;
use web::{Tag, Tone};

use crate::naming;
use crate::store::{self, HandoverRow, ObjectiveRow, PlacementRow, ReportRow};
use crate::words::Words;

/// The report.
#[derive(Template)]
#[template(path = "show/report.html")]
pub struct Report {
    w: Words,
    lang: Lang,
    /// Every objective, with its result where there is one.
    pub objectives: Vec<ObjectiveRow>,
    /// The report itself.
    pub report: Option<ReportRow>,
    /// The handover plan.
    pub handover: Option<HandoverRow>,
}

impl HtmlSafe for Report {}

impl Report {
    /// Reads it.
    pub async fn load(tx: &mut Tx, lang: Lang, placement: &PlacementRow) -> Result<Report> {
        Ok(Report {
            w: Words(lang),
            lang,
            objectives: store::objectives(tx, placement).await?,
            report: tx.maybe(store::REPORT, params![placement.id]).await?,
            handover: tx.maybe(store::HANDOVER, params![placement.id]).await?,
        })
    }

    /// Whether what people wrote may be in another language than the page.
    fn foreign(&self) -> bool {
        self.lang != Lang::En
    }

    /// What is there of it.
    pub fn reporting(&self) -> Reporting {
        Reporting {
            objectives: self.objectives.len(),
            results: self.objectives.iter().filter(|row| !row.process_reached.is_empty()).count(),
            report: self.report.is_some(),
            handover: self.handover.is_some(),
        }
    }

    fn say(&self, prefix: &str, code: &str) -> String {
        naming::say(self.lang, &format!("{prefix}-{code}"))
    }

    fn listed(&self, prefix: &str, codes: &str) -> String {
        naming::listed(self.lang, prefix, codes)
    }
}

/// The parts that the expert fills in: name, address, whether it is there.
pub fn parts(lang: Lang, base: &str, report: &Report) -> Vec<(String, String, Tag)> {
    let w = Words(lang);
    let tag = |there: bool| if there { Tag::new(w.part_done(), Tone::Ok) } else { Tag::new(w.part_open(), Tone::Wait) };
    let mut parts: Vec<(String, String, Tag)> = report
        .objectives
        .iter()
        .map(|row| {
            (w.part_objective(row.number, &row.objective), format!("{base}/objectives/{}", row.id), tag(!row.process_reached.is_empty()))
        })
        .collect();
    parts.push((w.report_title(), format!("{base}/report"), tag(report.report.is_some())));
    parts.push((w.handover_title(), format!("{base}/handover"), tag(report.handover.is_some())));
    parts
}
