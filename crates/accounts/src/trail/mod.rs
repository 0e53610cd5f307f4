//! The audit trail to be read: every change in words, found by number or name, and whether the chain holds.

mod content;
mod fields;
mod records;

use askama::Template;
use command::{AuditEntry, Narrow, Verified};
use db::Tx;
use model::Date;
use model::access::{Subject, Verb};
use web::{Answer, Cx, Door};

use crate::store;
use crate::words::{ROOM, Words};
use content::Content;
pub use fields::unsaid;
use records::{Names, Wanted};

/// So many entries stand on one page.
const PAGE: usize = 25;

/// One entry in words.
struct Line {
    entry: AuditEntry,
    when: String,
    action: String,
    kind: String,
    record: String,
    who: String,
    content: Content,
}

/// What the reader typed and chose to find entries.
struct Asked {
    record: String,
    kind: String,
    who: String,
    from: String,
    until: String,
}

impl Asked {
    fn of(cx: &Cx) -> Asked {
        let value = |name: &str| cx.query_value(name).unwrap_or_default().trim().chars().take(200).collect::<String>();
        let kind = Some(value("kind")).filter(|kind| store::KINDS.contains(&kind.as_str())).unwrap_or_default();
        Asked { record: value("record"), kind, who: value("who"), from: value("from"), until: value("until") }
    }

    /// How many filters are in use.
    fn in_use(&self) -> usize {
        [&self.record, &self.kind, &self.who, &self.from, &self.until].into_iter().filter(|value| !value.is_empty()).count()
    }

    /// What was typed as a day and is none.
    fn no_day(&self) -> Option<String> {
        [&self.from, &self.until].into_iter().find(|text| !text.is_empty() && web::day(text).is_none()).cloned()
    }
}

#[derive(Template)]
#[template(path = "trail/trail.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    zone: String,
    asked: Asked,
    from: String,
    until: String,
    no_day: Option<String>,
    /// Kinds of records: value, words, whether it is chosen.
    kinds: Vec<(&'static str, String, bool)>,
    lines: Vec<Line>,
    next: Option<String>,
}

/// The newest entries; older ones by a link.
pub async fn get(cx: Cx) -> Answer {
    cx.need(Verb::See, Subject::Audit)?;
    let asked = Asked::of(&cx);
    let start_of = |day: Date| cx.app.desk.zone.to_timestamp(day.at(0, 0, 0, 0)).ok();
    let mut tx = cx.read().await?;
    let wanted = records::wanted(&mut tx, cx.lang, &asked.record).await?;
    let by = records::people(&mut tx, cx.lang, &asked.who).await?;
    let narrow = Narrow {
        kind: asked.kind.clone(),
        by: by.join(","),
        from: web::day(&asked.from).and_then(start_of),
        until: web::day(&asked.until).and_then(|day| day.tomorrow().ok()).and_then(start_of),
        before: cx.query_value("before").and_then(|text| text.parse().ok()),
    };
    let is_unknown = by.is_empty() && !asked.who.is_empty();
    let mut entries = if is_unknown { Vec::new() } else { entries(&mut tx, &wanted, narrow).await? };
    let has_more = entries.len() > PAGE;
    entries.truncate(PAGE);
    let next = entries.last().filter(|_| has_more).map(|entry| entry.id.to_string());
    let (mut names, mut lines) = (Names::default(), Vec::with_capacity(entries.len()));
    for entry in entries {
        names.learn(&mut tx, &entry).await?;
        lines.push(Line {
            when: cx.lang.moment_short(entry.at, &cx.app.desk.zone),
            action: action(&cx, &entry.action),
            kind: records::kind(cx.lang, &entry.subject),
            record: names.record(&mut tx, cx.lang, &entry).await?,
            who: names.actor(&mut tx, cx.lang, &entry).await?,
            content: Content::of(cx.lang, &entry, names.known()),
            entry,
        });
    }
    drop(tx);
    let w = Words(cx.lang);
    let page = Page {
        w,
        cx: &cx,
        zone: cx.lang.zone_name(cx.now, &cx.app.desk.zone),
        from: web::written(&asked.from),
        until: web::written(&asked.until),
        no_day: asked.no_day(),
        kinds: kinds(&cx, &asked.kind),
        asked,
        lines,
        next,
    };
    cx.page(w.plain().audit_title(), &page)
}

/// The kinds of records by name, with the chosen one marked.
fn kinds(cx: &Cx, chosen: &str) -> Vec<(&'static str, String, bool)> {
    let mut kinds: Vec<_> = store::KINDS.into_iter().map(|kind| (kind, records::kind(cx.lang, kind), kind == chosen)).collect();
    kinds.sort_by_key(|(_, name, _)| i18n::fold(name));
    kinds
}

/// The entries that are looked for, the newest first: a page of them, and more when there are more.
async fn entries(tx: &mut Tx, wanted: &Wanted, narrow: Narrow) -> Result<Vec<AuditEntry>, Door> {
    let mut all = Vec::new();
    match wanted {
        Wanted::All => return Ok(command::recent_entries(tx, &narrow).await?),
        Wanted::Kind(kind) if narrow.kind.is_empty() || narrow.kind == *kind => {
            return Ok(command::recent_entries(tx, &Narrow { kind: kind.clone(), ..narrow }).await?);
        }
        Wanted::Kind(_) => {}
        Wanted::These(ids) => {
            for id in ids {
                all.extend(command::entries_about_or_by(tx, *id, &narrow).await?);
            }
        }
        Wanted::Request(request, hanging) => {
            if narrow.kind.is_empty() || narrow.kind == "round" {
                let rounds = Narrow { kind: "round".to_owned(), ..narrow.clone() };
                all.extend(command::entries_naming(tx, *request, &rounds).await?);
            }
            for id in std::iter::once(request).chain(hanging) {
                all.extend(command::entries_of(tx, *id, &narrow).await?);
            }
        }
    }
    all.sort_by_key(|entry| std::cmp::Reverse(entry.id));
    all.dedup_by_key(|entry| entry.id);
    Ok(all)
}

/// What was done, in words.
fn action(cx: &Cx, action: &str) -> String {
    cx.lang.find(&ROOM, &key_of(action), &[]).unwrap_or_else(|| action.replace(['.', '-'], " "))
}

/// The key of the words for an action.
fn key_of(action: &str) -> String {
    format!("did-{}", action.replace('.', "-"))
}

#[derive(Template)]
#[template(path = "trail/verify.html")]
struct Verify<'a> {
    w: Words,
    cx: &'a Cx,
    verified: Verified,
    until: String,
}

/// Recomputes the chain of the trail.
pub async fn verify(cx: Cx) -> Answer {
    cx.need(Verb::See, Subject::Audit)?;
    let mut tx = cx.read().await?;
    let verified = command::verify_whole(&mut tx, &[]).await?;
    let until = verified.until.map(|at| cx.moment(at)).unwrap_or_default();
    let w = Words(cx.lang);
    cx.page(w.plain().verify_title(), &Verify { w, cx: &cx, verified, until })
}
