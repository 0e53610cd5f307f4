//! The tables of the dashboard: each cell a figure, each figure its rows.

use i18n::Lang;
use model::evaluation::{Change, Moment, Voice};
use model::small_group::is_few;
use web::Cx;

use super::{NONE, rows_href};
use crate::chart::{Bar, Chart};
use crate::figures::{Count, Dimension, Figure, Filter, Kind, states};
use crate::look::{Look, state_words};
use crate::naming;
use crate::trend::Trend;
use crate::words::Words;

/// Why a number is kept back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kept {
    /// There are fewer than five in all.
    Few,
    /// It is fewer than five, or such a number could be worked out from it: which of the two is not told.
    Back,
}

impl Kept {
    /// What stands for it in a table.
    pub fn sign(self) -> &'static str {
        match self {
            Kept::Few => "<5",
            Kept::Back => "*",
        }
    }

    /// The same in words.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Kept::Few => Words(lang).fewer_than_five(),
            Kept::Back => Words(lang).kept_back(),
        }
    }
}

/// A number as the reader is told it, with the way to its rows.
pub struct Cell {
    /// The number, or that it is kept back.
    pub text: String,
    /// Where its rows are.
    pub href: Option<String>,
    /// The number, where it is told.
    pub n: Option<i64>,
    /// Why it is kept back, where it is.
    pub kept: Option<Kept>,
}

impl Cell {
    fn kept(cx: &Cx, look: &Look, figure: &Figure) -> Cell {
        let kept = if look.lens.is_of_few(figure) { Kept::Few } else { Kept::Back };
        Cell { text: kept.words(cx.lang), href: None, n: None, kept: Some(kept) }
    }

    /// There is no number: it was not asked, or not answered.
    fn none() -> Cell {
        Cell { text: NONE.to_owned(), href: None, n: None, kept: None }
    }

    /// What stands in the table.
    pub fn shown(&self) -> &str {
        self.kept.map_or(self.text.as_str(), |kept| kept.sign())
    }
}

/// A row with its label.
pub struct Row {
    /// The label.
    pub label: String,
    /// The group that begins with this row.
    pub group: Option<String>,
    /// What the row is called within its group.
    pub short: Option<String>,
    /// The country whose colour mark it carries, in small letters, or empty.
    pub hue: String,
    /// The cells.
    pub cells: Vec<Cell>,
    /// The way of a mean over the moments.
    pub trend: Option<Trend>,
}

impl Table {
    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.rows.iter().flat_map(|row| &row.cells)
    }

    /// Whether its labels are long, so that a phone shows the numbers of a row under its label.
    pub fn is_long(&self) -> bool {
        self.heads.len() > 1 && self.rows.iter().all(|row| row.group.is_none())
    }

    /// Whether some number is kept back because there are fewer than five in all.
    pub fn keeps_few(&self) -> bool {
        self.cells().any(|cell| cell.kept == Some(Kept::Few))
    }

    /// Whether some number is kept back that is small, or would give away one that is.
    pub fn keeps_back(&self) -> bool {
        self.cells().any(|cell| cell.kept == Some(Kept::Back))
    }

    /// Whether no number is told, because it is kept back: one sentence says it then.
    pub fn keeps_all(&self) -> bool {
        self.cells().any(|cell| cell.kept.is_some()) && self.cells().all(|cell| cell.href.is_none())
    }

    /// Whether something was not asked, or not answered.
    pub fn has_none(&self) -> bool {
        self.cells().any(|cell| cell.kept.is_none() && cell.href.is_none())
    }
}

impl Row {
    fn new(label: String, cells: Vec<Cell>) -> Row {
        Row { label, group: None, short: None, hue: String::new(), cells, trend: None }
    }

    /// Its label where the group is named above.
    pub fn within(&self) -> &str {
        self.short.as_ref().unwrap_or(&self.label)
    }
}

/// A table with a chart of one of its columns.
pub struct Table {
    /// For its heading's address.
    pub id: &'static str,
    /// What it shows.
    pub title: String,
    /// How to read it.
    pub note: String,
    /// The head of the labels.
    pub corner: String,
    /// The heads.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The bars beside it.
    pub chart: Option<Chart>,
}

/// The cell of a figure.
pub fn cell(cx: &Cx, look: &Look, figure: &Figure, filter: &Filter) -> Cell {
    let Count(n) = look.lens.count(figure, filter);
    match n {
        Some(n) => Cell { text: cx.lang.number(n), href: Some(rows_href(cx, figure, filter)), n: Some(n), kept: None },
        None => Cell::kept(cx, look, figure),
    }
}

/// The cell of answers at one moment: that nobody was asked then is no secret.
fn cell_at(cx: &Cx, look: &Look, moment: Moment, figure: &Figure) -> Cell {
    let cell = cell(cx, look, figure, &look.filter);
    if cell.kept.is_some() && look.lens.nobody_was_asked(moment, &look.filter) { Cell::none() } else { cell }
}

/// All tables, in the order of the page.
pub fn all(cx: &Cx, look: &Look) -> Vec<Table> {
    let w = Words(cx.lang);
    let path = [
        Figure::all(Kind::Application),
        Figure::state(Kind::Application, "ineligible"),
        Figure::state(Kind::Application, "not-long-listed"),
        Figure::mark(Kind::Application, "long-listed"),
        Figure::mark(Kind::Application, "shared"),
        Figure::state(Kind::Application, "declined"),
        Figure::state(Kind::Application, "selected"),
        Figure::mark(Kind::Application, "reserve"),
        Figure::mark(Kind::Application, "stepped-in"),
        Figure::state(Kind::Application, "not-selected"),
        Figure::state(Kind::Application, "withdrawn"),
    ];
    let mut stages: Vec<Figure> = states(Kind::Placement).into_iter().map(|state| Figure::state(Kind::Placement, state)).collect();
    stages.push(Figure::all(Kind::GivenUp));
    let demand = states(Kind::Request).into_iter().map(|state| Figure::state(Kind::Request, state)).collect::<Vec<_>>();
    vec![
        voices(cx, look),
        capacity(cx, look),
        still_used(cx, look),
        list(cx, look, "placements", w.table_placements(), &stages),
        Table { note: w.table_applications_note(), ..list(cx, look, "applications", w.table_applications(), &path) },
        list(cx, look, "requests", w.table_requests(), &demand),
        by(cx, look, Dimension::Country, w.table_country()),
        by(cx, look, Dimension::Sector, w.table_sector()),
        by(cx, look, Dimension::Mode, w.table_mode()),
        by_sex(cx, look),
    ]
}

/// One column: figures under one another; those of which there is none are left out.
fn list(cx: &Cx, look: &Look, id: &'static str, title: String, figures: &[Figure]) -> Table {
    let w = Words(cx.lang);
    let row = |figure: &Figure| Row::new(label(cx.lang, figure), vec![cell(cx, look, figure, &look.filter)]);
    let rows = figures.iter().map(row).filter(|row| row.cells.iter().any(|cell| cell.n != Some(0))).collect();
    Table { id, title, note: String::new(), corner: w.column_state(), heads: vec![w.column_number()], rows, chart: None }
}

fn label(lang: Lang, figure: &Figure) -> String {
    use crate::figures::Part;
    match &figure.part {
        Part::All if figure.kind == Kind::GivenUp => naming::say(lang, "kind-given-up"),
        Part::All => naming::say(lang, "sent-in-all"),
        Part::Mark(mark) => naming::say(lang, &format!("mark-{mark}")),
        Part::State(state) => state_words(lang, figure.kind, state),
    }
}

/// Requests, applications and placements by the values of a dimension.
fn by(cx: &Cx, look: &Look, dimension: Dimension, title: String) -> Table {
    let w = Words(cx.lang);
    let kinds = [Kind::Request, Kind::Application, Kind::Placement];
    let chosen = look.filter.value(dimension);
    let values = look.values(cx.lang, dimension);
    let values = values.into_iter().filter(|(value, _)| chosen.as_ref().is_none_or(|chosen| chosen == value));
    let mut bars = Vec::new();
    let mut rows = Vec::new();
    for (value, label) in values {
        let filter = look.filter.with(dimension, &value);
        let cells: Vec<Cell> = kinds.iter().map(|kind| cell(cx, look, &Figure::all(*kind), &filter)).collect();
        if cells.iter().all(|cell| cell.n == Some(0)) {
            continue;
        }
        let hue = if dimension == Dimension::Country { value.to_ascii_lowercase() } else { String::new() };
        bars.extend(cells.last().map(|cell| bar(label.clone(), hue.clone(), cell)));
        rows.push(Row { hue, ..Row::new(label, cells) });
    }
    let chart = drawn(w.chart_placements(), title.clone(), bars);
    let heads = kinds.iter().map(|kind| naming::say(cx.lang, &format!("kind-{}", kind.name()))).collect();
    let corner = match dimension {
        Dimension::Country => w.column_country(),
        Dimension::Sector => w.column_sector(),
        _ => w.column_mode(),
    };
    Table { id: dimension.name(), title, note: String::new(), corner, heads, rows, chart }
}

/// Women and men at each stage. Small groups are kept back from everybody: gender never stands beside a person.
fn by_sex(cx: &Cx, look: &Look) -> Table {
    let w = Words(cx.lang);
    let figures = [
        Figure::all(Kind::Application),
        Figure::mark(Kind::Application, "long-listed"),
        Figure::state(Kind::Application, "selected"),
        Figure::all(Kind::Placement),
    ];
    let row = |(value, label): (String, String)| {
        let filter = look.filter.with(Dimension::Sex, &value);
        Row::new(label, figures.iter().map(|figure| cell(cx, look, figure, &filter)).collect())
    };
    let rows = look.values(cx.lang, Dimension::Sex).into_iter().map(row).collect();
    let heads = vec![w.kind_applications(), w.mark_long_listed(), w.state_applications_selected(), w.kind_placements()];
    Table { id: "sex", title: w.table_sex(), note: w.table_sex_note(), corner: w.column_sex(), heads, rows, chart: None }
}

/// How many answers name which step of capacity, at each moment.
fn capacity(cx: &Cx, look: &Look) -> Table {
    let w = Words(cx.lang);
    let mut rows = Vec::new();
    for &moment in Moment::ALL {
        let cells: Vec<Cell> = Change::ALL.iter().map(|change| cell_at(cx, look, moment, &Figure::capacity(moment, *change))).collect();
        rows.push(Row::new(naming::say(cx.lang, &format!("moment-{}", moment.name())), cells));
    }
    let heads = Change::ALL.iter().map(|change| naming::say(cx.lang, &format!("level-{}", change.name()))).collect();
    Table { id: "capacity", title: w.table_capacity(), note: w.table_capacity_note(), corner: w.column_moment(), heads, rows, chart: None }
}

/// What people say a year later of whether the result of the work is still used.
fn still_used(cx: &Cx, look: &Look) -> Table {
    let w = Words(cx.lang);
    let asked = !look.lens.nobody_was_asked(Moment::YearLater, &look.filter);
    let said: Vec<Figure> = states(Kind::Use).into_iter().filter(|_| asked).map(|said| Figure::state(Kind::Use, said)).collect();
    let table = list(cx, look, "still-used", w.table_still_used(), &said);
    Table { note: w.table_still_used_note(), corner: w.column_answer(), ..table }
}

/// What each voice says at each moment, beside one another: answers, and means of the scales.
fn voices(cx: &Cx, look: &Look) -> Table {
    let w = Words(cx.lang);
    let hue = look.filter.value(Dimension::Country).unwrap_or_default().to_ascii_lowercase();
    // The first three go from 0 to 4, the last from 1 to 5: in tenths.
    let scales =
        [(w.scale_knowledge(), (0, 40)), (w.scale_skills(), (0, 40)), (w.scale_attitudes(), (0, 40)), (w.scale_satisfaction(), (10, 50))];
    let mut rows = Vec::new();
    for &voice in Voice::ALL {
        let who = naming::say(cx.lang, &format!("voice-{}", voice.name()));
        let figures: Vec<(Moment, Figure)> = Moment::ALL.iter().map(|moment| (*moment, Figure::answers(*moment, voice))).collect();
        let cells = figures.iter().map(|(moment, figure)| cell_at(cx, look, *moment, figure)).collect();
        rows.push(Row { group: Some(who.clone()), short: Some(w.answers()), ..Row::new(w.voice_answers(&who), cells) });
        for (place, (scale, ends)) in scales.iter().enumerate() {
            let told = figures.iter().map(|(moment, figure)| mean(cx, look, (*moment, figure), place));
            let (cells, means): (Vec<Cell>, Vec<Option<i64>>) = told.unzip();
            if cells.iter().any(|cell| cell.href.is_some() || cell.kept.is_some()) {
                let trend = Trend::of(&hue, *ends, &means);
                rows.push(Row { short: Some(scale.clone()), trend, ..Row::new(w.voice_scale(scale, &who), cells) });
            }
        }
    }
    let heads = Moment::ALL.iter().map(|moment| naming::say(cx.lang, &format!("moment-{}", moment.name()))).collect();
    Table { id: "voices", title: w.table_voices(), note: w.table_voices_note(), corner: w.column_voice(), heads, rows, chart: None }
}

/// The scale on which people say how content they are, among the four.
const SATISFACTION: usize = 3;

/// The mean of one scale over the answers of a figure at its moment, with one decimal, and in tenths; kept back where the answers are.
fn mean(cx: &Cx, look: &Look, (moment, figure): (Moment, &Figure), scale: usize) -> (Cell, Option<i64>) {
    if scale == SATISFACTION && !moment.asks_satisfaction() {
        return (Cell::none(), None);
    }
    let rows = look.lens.rows(figure, &look.filter).filter_map(|fact| Some((fact.expert, fact.scores[scale]?)));
    let (people, given): (Vec<_>, Vec<i64>) = rows.unzip();
    let (count, few) = (i64::try_from(given.len()).unwrap_or(i64::MAX), is_few(people));
    match look.lens.count(figure, &look.filter) {
        Count(None) if look.lens.nobody_was_asked(moment, &look.filter) => (Cell::none(), None),
        Count(told) if told.is_none() || (few && look.lens.keeps_back(figure, &look.filter)) => (Cell::kept(cx, look, figure), None),
        Count(_) if count == 0 => (Cell::none(), None),
        Count(_) => {
            // Tenths, rounded half up.
            let tenths = (given.iter().sum::<i64>() * 20 + count) / (2 * count);
            (Cell { text: cx.lang.tenths(tenths), href: Some(rows_href(cx, figure, &look.filter)), n: None, kept: None }, Some(tenths))
        }
    }
}

fn bar(label: String, hue: String, cell: &Cell) -> Bar {
    Bar { label, hue, n: cell.n, value: cell.text.clone() }
}

fn drawn(title: String, alt: String, bars: Vec<Bar>) -> Option<Chart> {
    Some(Chart::new(title, alt, bars)).filter(|chart| !chart.is_empty())
}
