//! Results for others, as `cd4d export results` writes them: every figure of the dashboard, in all and by country, sector
//! and mode, told as to a reader outside the programme. What is kept back from donors is kept back here.

#[cfg(test)]
mod test;
mod workbook;

use std::collections::BTreeSet;

use db::{Result, Tx};
use i18n::Lang;
use model::{Date, Scope};
use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use crate::figures::{Count, Dimension, Facts, Figure, Filter, Kind, Lens, MARKS, StatsFilter, states};
use crate::look;
use workbook::Cell;

/// The columns.
const COLUMNS: [&str; 8] = ["figure", "name", "country", "sector", "mode", "as_of", "count", "held_back"];

/// The same as HXL hashtags (version 1.1).
const TAGS: [&str; 8] = [
    "#indicator+code",
    "#indicator+name",
    "#country+code+v_iso2",
    "#sector+code+v_dac",
    "#modality",
    "#date+reported",
    "#indicator+num",
    "#meta+held_back",
];

/// A figure of one place; an empty text stands for all of them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Row {
    /// The figure's name, as it stands in addresses.
    pub figure: String,
    /// The same in words.
    pub name: String,
    /// ISO code.
    pub country: String,
    /// DAC purpose code.
    pub sector: String,
    /// The mode's name.
    pub mode: String,
    /// The day at whose end it stood so.
    pub as_of: Date,
    /// The number; none when it is kept back.
    pub count: Option<i64>,
    /// Whether it is kept back: fewer than five people could be known from it.
    pub held_back: bool,
}

/// The figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Export(pub Vec<Row>);

/// Reads the figures within a scope, as they stood on a day (today, when none is asked for; else, as donors see it, at the
/// end of the last quarter before it).
pub async fn export(tx: &mut Tx, scope: &Scope, asked: &StatsFilter, today: Date) -> Result<Export> {
    let as_of = asked.as_of.filter(|day| *day < today).map(look::quarter_end);
    let lens = Lens::new(Facts::read(tx, scope, as_of).await?, true);
    let all = Filter { phase: asked.phase, country: asked.country, as_of, ..Filter::default() };
    let mut rows = Vec::new();
    for figure in Kind::ALL.iter().flat_map(|kind| figures(*kind)) {
        rows.push(row(&lens, &figure, &all, today));
        for dimension in [Dimension::Country, Dimension::Sector, Dimension::Mode] {
            if all.value(dimension).is_some() {
                continue;
            }
            // Which values there are is told of all facts together, so that a line says nothing by being there.
            let values: BTreeSet<String> = lens.facts().iter().map(|fact| dimension.of(fact)).collect();
            rows.extend(values.iter().map(|value| row(&lens, &figure, &all.with(dimension, value), today)));
        }
    }
    Ok(Export(rows))
}

/// All facts of a kind, each of its states, and what is counted beside them.
fn figures(kind: Kind) -> Vec<Figure> {
    let marks = match kind {
        Kind::Application => MARKS[..4].to_vec(),
        Kind::Placement => MARKS[4..].to_vec(),
        Kind::Request | Kind::GivenUp | Kind::Answer | Kind::Capacity | Kind::Use => Vec::new(),
    };
    let mut figures = vec![Figure::all(kind)];
    figures.extend(states(kind).into_iter().map(|state| Figure::state(kind, state)));
    figures.extend(marks.into_iter().map(|mark| Figure::mark(kind, mark)));
    figures
}

fn row(lens: &Lens, figure: &Figure, filter: &Filter, today: Date) -> Row {
    // All lines of a file are of one day, so the day narrows nothing.
    let Count(count) = lens.count(figure, &Filter { as_of: None, ..filter.clone() });
    let value = |dimension| filter.value(dimension).unwrap_or_default();
    Row {
        figure: figure.name(),
        name: i18n::without_marks(&look::figure_words(Lang::En, figure)),
        country: value(Dimension::Country),
        sector: value(Dimension::Sector),
        mode: value(Dimension::Mode),
        as_of: filter.as_of.unwrap_or(today),
        held_back: count.is_none(),
        count,
    }
}

impl Row {
    fn texts(&self) -> [String; 8] {
        let count = self.count.map(|count| count.to_string()).unwrap_or_default();
        let held_back = if self.held_back { "yes" } else { "no" };
        let (figure, name) = (self.figure.clone(), self.name.clone());
        let place = (self.country.clone(), self.sector.clone(), self.mode.clone());
        [figure, name, place.0, place.1, place.2, self.as_of.to_string(), count, held_back.to_owned()]
    }
}

impl Export {
    /// The heads, with `hxl` the hashtags below them.
    fn heads(hxl: bool) -> impl Iterator<Item = [&'static str; 8]> {
        [COLUMNS].into_iter().chain(hxl.then_some(TAGS))
    }

    /// As CSV.
    pub fn csv(&self, hxl: bool) -> String {
        let heads = Export::heads(hxl).map(|head| head.map(str::to_owned).to_vec());
        let lines: Vec<Vec<String>> = heads.chain(self.0.iter().map(|row| row.texts().to_vec())).collect();
        web::csv_text(&lines)
    }

    /// As a workbook of one sheet.
    pub fn xlsx(&self, hxl: bool) -> Vec<u8> {
        let heads = Export::heads(hxl).map(|head| head.map(|text| Cell::Text(text.to_owned())).to_vec());
        let cells = |row: &Row| {
            let texts = row.texts().map(Cell::Text);
            let mut cells = texts.to_vec();
            if let Some(count) = row.count {
                cells[6] = Cell::Number(count);
            }
            cells
        };
        let lines: Vec<Vec<Cell>> = heads.chain(self.0.iter().map(cells)).collect();
        workbook::workbook("results", &lines)
    }

    /// As JSON; with `hxl` the hashtags stand beside the rows, by column.
    pub fn json(&self, hxl: bool) -> Json {
        let mut all = json!({ "rows": self.0 });
        if hxl {
            let tags: Map<String, Json> = COLUMNS.into_iter().zip(TAGS).map(|(column, tag)| (column.to_owned(), json!(tag))).collect();
            all["hxl"] = Json::Object(tags);
        }
        all
    }
}
