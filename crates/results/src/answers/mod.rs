//! Answers under pseudonyms, for evaluators: no name, no address, no case number; texts without the names that we know.

#[cfg(test)]
mod test;

use askama::Template;
use axum::response::Response;
use model::access::{Subject, Verb};
use model::evaluation::{Moment, Voice};
use web::{Answer, Cx, Door};

use crate::evaluate::Asked;
use crate::naming::{self, Line};
use crate::store;
use crate::words::Words;

struct Item {
    pseudonym: String,
    moment: String,
    voice: String,
    country: String,
    hue: String,
    sector: String,
    lines: Vec<Line>,
}

struct Choice {
    name: &'static str,
    label: String,
    options: Vec<(&'static str, String, bool)>,
}

#[derive(Template)]
#[template(path = "answers/answers.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    choices: Vec<Choice>,
    items: Vec<Item>,
    total: usize,
    pages: Vec<(usize, String, bool)>,
    csv: String,
}

impl Page<'_> {
    /// How many filters are in use.
    fn active(&self) -> usize {
        self.choices.iter().filter(|choice| choice.options.iter().any(|(_, _, chosen)| *chosen)).count()
    }
}

/// Answers on one page.
const PAGE: usize = 20;

struct Read {
    asked: Asked,
    names: Vec<String>,
}

/// The answered evaluations that the visitor may read without names and asks for, in the order of pseudonyms.
async fn read(cx: &Cx) -> Result<Vec<Read>, Door> {
    let scope = cx.need(Verb::See, Subject::Answers)?;
    let (moment, voice) = (cx.query_value("moment").unwrap_or_default(), cx.query_value("voice").unwrap_or_default());
    let mut tx = cx.read().await?;
    let all = store::list(&mut tx, &scope).await?;
    let mut rows: Vec<_> = all.iter().filter(|row| row.answered_at.is_some()).cloned().collect();
    rows.retain(|row| (moment.is_empty() || row.moment == moment) && (voice.is_empty() || row.voice == voice));
    rows.sort_by(|a, b| (&a.pseudonym, a.moment()).cmp(&(&b.pseudonym, b.moment())));
    let mut read = Vec::new();
    for row in rows {
        let names = all.iter().filter(|other| other.placement_id == row.placement_id);
        let names = names.map(|other| other.person_name.clone()).chain([row.expert_name.clone()]).collect();
        let objectives = store::objectives(&mut tx, row.request_id).await?;
        let changes = store::changes(&mut tx, row.id).await?;
        read.push(Read { asked: Asked { answers: row.answers(&changes), objectives, row }, names });
    }
    Ok(read)
}

impl Read {
    fn lines(&self, cx: &Cx) -> Vec<Line> {
        let Some(answers) = &self.asked.answers else { return Vec::new() };
        let hide = |text: &str| without_names(text, &self.names, &Words(cx.lang).a_name());
        let mut answers = answers.clone();
        answers.remarks = hide(&answers.remarks);
        answers.still_used_why = hide(&answers.still_used_why);
        answers.objectives.iter_mut().for_each(|on| on.evidence = hide(&on.evidence));
        naming::lines(cx.lang, self.asked.row.moment(), &answers, &self.asked.objectives)
    }

    fn item(&self, cx: &Cx) -> Item {
        let row = &self.asked.row;
        Item {
            pseudonym: row.pseudonym.clone(),
            moment: naming::say(cx.lang, &format!("moment-{}", row.moment)),
            voice: naming::say(cx.lang, &format!("voice-{}", row.voice)),
            country: naming::country_name(cx.lang, row.country.code()),
            hue: row.country.code().to_ascii_lowercase(),
            sector: naming::sector_name(cx.lang, &row.sector),
            lines: self.lines(cx),
        }
    }
}

/// A text in which every word of a known person's name that is longer than two letters is replaced.
fn without_names(text: &str, names: &[String], instead: &str) -> String {
    let parts = names.iter().flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
    let words: Vec<String> = parts.map(str::to_lowercase).filter(|word| word.chars().count() > 2).collect();
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        out.push_str(if words.contains(&word.to_lowercase()) { instead } else { word });
        out.push_str(&piece[word.len()..]);
    }
    out
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let all = read(&cx).await?;
    let w = Words(cx.lang);
    let total = all.len();
    let last = total.div_ceil(PAGE).max(1);
    let here = cx.query_value("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).clamp(1, last);
    let (moment, voice) = (cx.query_value("moment").unwrap_or_default(), cx.query_value("voice").unwrap_or_default());
    let said = |stem: &str, names: Vec<&'static str>, chosen: &str| {
        names.into_iter().map(|name| (name, naming::say(cx.lang, &format!("{stem}-{name}")), name == chosen)).collect()
    };
    let choices = vec![
        Choice {
            name: "moment",
            label: w.column_moment(),
            options: said("moment", Moment::ALL.iter().map(|m| m.name()).collect(), &moment),
        },
        Choice { name: "voice", label: w.column_voice(), options: said("voice", Voice::ALL.iter().map(|v| v.name()).collect(), &voice) },
    ];
    let query: String =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("moment", &moment).append_pair("voice", &voice).finish();
    let page = Page {
        w,
        cx: &cx,
        choices,
        items: all.iter().skip((here - 1) * PAGE).take(PAGE).map(|read| read.item(&cx)).collect(),
        total,
        pages: (1..=last).map(|n| (n, format!("{}?{query}&page={n}", cx.to("/work/results/answers")), n == here)).collect(),
        csv: format!("{}?{query}", cx.to("/work/results/answers.csv")),
    };
    cx.sheet(w.plain().answers_title()).private().show(&page)
}

/// All answers as a file: one line for each question, as analysis tools take it.
pub async fn csv(cx: Cx) -> Result<Response, Door> {
    let all = read(&cx).await?;
    let w = Words(cx.lang);
    let mut lines = vec![vec![
        w.column_pseudonym(),
        w.column_moment(),
        w.column_voice(),
        w.column_country(),
        w.column_sector(),
        w.column_question(),
        w.column_answer(),
    ]];
    for read in &all {
        let row = &read.asked.row;
        let mut add = |question: String, answer: String| {
            let who = [
                row.pseudonym.clone(),
                row.moment.clone(),
                row.voice.clone(),
                naming::country_name(cx.lang, row.country.code()),
                row.sector.clone(),
            ];
            lines.push(who.into_iter().chain([question, answer]).collect());
        };
        for (name, value) in
            [("knowledge", row.knowledge), ("skills", row.skills), ("attitudes", row.attitudes), ("satisfaction", row.satisfaction)]
        {
            if let Some(value) = value {
                add(name.to_owned(), value.to_string());
            }
        }
        read.lines(&cx).into_iter().for_each(|line| add(line.label, line.value));
    }
    Ok(web::csv_file("answers.csv", &lines))
}

#[cfg(test)]
mod tests {
    use super::without_names;

    #[test]
    fn known_names_are_taken_out_of_texts() {
        let names = ["Amina Bello".to_owned(), "Haydar Al-Jabari".to_owned(), "Jo Li".to_owned()];
        assert_eq!(
            without_names("AMINA taught us; Bello's notes, Al-Jabari too.", &names, "[…]"),
            "[…] taught us; […]'s notes, Al-[…] too."
        );
        assert_eq!(without_names("", &names, "[…]"), "");
        assert_eq!(without_names("Li did it", &names, "[…]"), "Li did it", "two letters are too often a word");
    }
}
