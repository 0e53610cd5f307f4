//! The dashboard: figures that open their rows, with charts and the same as a file.

mod tables;
#[cfg(test)]
mod test;

use askama::Template;
use axum::response::Response;
use model::evaluation::{Moment, SMALL_GROUP};
use web::{Answer, Cx, Door};

use crate::figures::{Figure, Filter, Kind};
use crate::look::{Choice, Look, ROWS, href};
use crate::words::Words;
use tables::{Cell, Kept, Table};

/// Stands where there is no figure.
const NONE: &str = "–";
/// A number for which words take the form of many.
const MANY: i64 = 2;

/// A figure at the head of the page.
struct Head {
    cell: Cell,
    label: String,
    /// What it is called in a file: the same whatever its number.
    key: String,
    note: Option<String>,
}

#[derive(Template)]
#[template(path = "dashboard/dashboard.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    outside: bool,
    is_ahead: bool,
    no_day: Option<String>,
    may_follow: bool,
    may_read_answers: bool,
    choices: Vec<Choice>,
    as_of: String,
    chips: Vec<(String, String)>,
    heads: Vec<Head>,
    tables: Vec<Table>,
    csv: String,
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    use model::access::{Subject, Verb};
    let look = Look::of(&cx).await?;
    let w = Words(cx.lang);
    let page = Page {
        w,
        cx: &cx,
        outside: look.lens.outside,
        is_ahead: look.is_ahead,
        no_day: look.no_day.clone(),
        may_follow: cx.actor.may(Verb::See, Subject::Evaluation),
        may_read_answers: cx.actor.may(Verb::See, Subject::Answers),
        choices: look.choices(cx.lang),
        as_of: look.filter.as_of.map(|day| day.strftime("%d-%m-%Y").to_string()).or(look.no_day.clone()).unwrap_or_default(),
        chips: look.chips(&cx, "/work/results", None),
        heads: heads(&cx, &look),
        tables: tables::all(&cx, &look),
        csv: href(&cx, "/work/results.csv", None, &look.filter),
    };
    cx.sheet(w.plain().name()).private().show(&page)
}

/// The same figures as a file.
pub async fn csv(cx: Cx) -> Result<Response, Door> {
    let look = Look::of(&cx).await?;
    let w = Words(cx.lang);
    let mut lines = vec![vec![w.csv_table(), w.csv_row(), w.csv_column(), w.csv_value()]];
    for head in heads(&cx, &look) {
        // A dash would read as no value: the file says that it is kept back.
        let value = head.note.filter(|_| head.cell.kept.is_some()).unwrap_or(head.cell.text);
        lines.push(vec![w.heads_title(), head.key, String::new(), value]);
    }
    for table in tables::all(&cx, &look) {
        for row in table.rows {
            for (head, cell) in table.heads.iter().zip(row.cells) {
                lines.push(vec![table.title.clone(), row.label.clone(), head.clone(), cell.text]);
            }
        }
    }
    Ok(web::csv_file("results.csv", &lines))
}

fn heads(cx: &Cx, look: &Look) -> Vec<Head> {
    let w = Words(cx.lang);
    // Figures at the head are large: what is kept back has its sign there, as in the tables, and its words below.
    let head = |label: fn(&Words, i64) -> String, figure: Figure| {
        let cell = tables::cell(cx, look, &figure, &look.filter);
        let note = cell.kept.map(|kept| kept.words(cx.lang));
        let n = cell.n.unwrap_or(0);
        let cell = if let Some(kept) = cell.kept { Cell { text: kept.sign().to_owned(), ..cell } } else { cell };
        Head { label: label(&w, n), key: label(&w, MANY), cell, note }
    };
    // That nobody was asked yet is no secret, and says more than the number.
    let evaluated = |label: fn(&Words, i64) -> String, moment: Moment| {
        let told = head(label, Figure::mark(Kind::Placement, moment.name()));
        if !look.lens.nobody_was_asked(moment, &look.filter) {
            return told;
        }
        let cell = if told.cell.kept.is_some() { Cell { text: cx.lang.number(0), n: Some(0), href: None, kept: None } } else { told.cell };
        Head { cell, note: Some(w.nobody_asked()), ..told }
    };
    let mut heads = vec![
        head(|w, n| w.head_requests(n), Figure::all(Kind::Request)),
        head(|w, n| w.head_applications(n), Figure::all(Kind::Application)),
        head(|w, n| w.head_placements(n), Figure::all(Kind::Placement)),
        evaluated(|w, n| w.head_before(n), Moment::Before),
        evaluated(|w, n| w.head_after(n), Moment::After),
        evaluated(|w, n| w.head_year_later(n), Moment::YearLater),
    ];
    let all = Figure::all(Kind::Placement);
    let women = Filter { sex: Some("woman".to_owned()), ..look.filter.clone() };
    let (of_women, whole) = (look.lens.count(&all, &women), look.lens.count(&all, &look.filter));
    let mut cell = tables::cell(cx, look, &all, &women);
    let (label, note) = match of_women.share_of(whole) {
        Some((part, whole)) => {
            cell.text = cx.lang.percent(part, whole);
            (w.head_women(), w.women_of(part, whole))
        }
        None => {
            let few = whole.0.is_none_or(|whole| whole < SMALL_GROUP);
            // Of few no share is made at all; a share that there is has the sign of what is kept back.
            let (kept, text) = if few { (Kept::Few, NONE) } else { (Kept::Back, Kept::Back.sign()) };
            cell = Cell { text: text.to_owned(), href: None, n: None, kept: Some(kept) };
            (w.head_women_kept(), if few { w.women_too_few() } else { w.kept_back() })
        }
    };
    heads.push(Head { label, key: w.head_women(), cell, note: Some(note) });
    heads
}

/// The address of the rows of a figure.
fn rows_href(cx: &Cx, figure: &Figure, filter: &Filter) -> String {
    href(cx, ROWS, Some(figure), filter)
}
