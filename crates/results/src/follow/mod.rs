//! Which evaluations are asked, answered and late, and who has the ball: for the programme's people.

#[cfg(test)]
mod test;

use askama::Template;
use model::access::{Subject, Verb};
use model::evaluation::{self as rules, Moment, Next, REMIND_DAYS, Voice};
use model::{Date, Timestamp};
use web::{Answer, Cx, Tag, Tone};

use crate::naming;
use crate::store::{self, EvaluationRow};
use crate::words::Words;

/// Where an evaluation stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// Letters did not help: the programme calls.
    Call,
    /// Asked longer ago than the first reminder takes.
    Late,
    /// Asked.
    Asked,
    /// Its day has not come.
    Later,
    /// Answered.
    Answered,
    /// Not answered while it could be.
    Over,
}

impl Standing {
    const ALL: [Standing; 6] = [Standing::Call, Standing::Late, Standing::Asked, Standing::Later, Standing::Answered, Standing::Over];

    /// Its name in addresses and words.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Call => "call",
            Standing::Late => "late",
            Standing::Asked => "asked",
            Standing::Later => "later",
            Standing::Answered => "answered",
            Standing::Over => "over",
        }
    }

    fn tone(self) -> Tone {
        match self {
            Standing::Call | Standing::Late => Tone::Bad,
            Standing::Asked => Tone::Wait,
            Standing::Later | Standing::Over => Tone::Off,
            Standing::Answered => Tone::Ok,
        }
    }
}

/// Where an evaluation stands today.
pub fn standing(cx: &Cx, row: &EvaluationRow) -> Standing {
    if row.answered_at.is_some() {
        return Standing::Answered;
    }
    if row.closed_at.is_some() {
        return Standing::Over;
    }
    let day = |at: Timestamp| -> Date { cx.app.desk.zone.to_datetime(at).date() };
    let written = row.reminded_at.or(row.asked_at).map(day);
    let late = row.asked_at.is_some_and(|at| (cx.today() - day(at)).get_days() >= i32::try_from(REMIND_DAYS).unwrap_or(i32::MAX));
    match (rules::next(row.due_on, written, row.reminders, cx.today()), row.due_on) {
        (Next::Call, _) => Standing::Call,
        (_, None) => Standing::Later,
        (_, Some(due)) if due > cx.today() => Standing::Later,
        _ if late => Standing::Late,
        _ => Standing::Asked,
    }
}

/// Where it stands, in words.
pub fn tag(cx: &Cx, standing: Standing) -> Tag {
    Tag::new(naming::say(cx.lang, &format!("standing-{}", standing.name())), standing.tone())
}

/// Who has the ball: the person who is asked, then the programme office.
pub fn ball(cx: &Cx, row: &EvaluationRow, standing: Standing) -> Option<String> {
    match standing {
        Standing::Call => Some(Words(cx.lang).ball_office()),
        Standing::Late | Standing::Asked => Some(row.person_name.clone()),
        Standing::Later | Standing::Answered | Standing::Over => None,
    }
}

struct Row {
    row: EvaluationRow,
    standing: Standing,
    tag: Tag,
    ball: Option<String>,
    moment: String,
    voice: String,
    country: String,
    due: Option<String>,
    asked: Option<String>,
}

struct Choice {
    name: &'static str,
    label: String,
    options: Vec<(String, String, bool)>,
}

#[derive(Template)]
#[template(path = "follow/follow.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    choices: Vec<Choice>,
    rows: Vec<Row>,
}

impl Page<'_> {
    /// How many filters are in use.
    fn active(&self) -> usize {
        self.choices.iter().filter(|choice| choice.options.iter().any(|(_, _, chosen)| *chosen)).count()
    }
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let scope = cx.need(Verb::See, Subject::Evaluation)?;
    let mut tx = cx.read().await?;
    let all = store::list(&mut tx, &scope).await?;
    drop(tx);
    let w = Words(cx.lang);
    let wish = |name: &str| cx.query_value(name).unwrap_or_default();
    let (state, moment, voice, country) = (wish("state"), wish("moment"), wish("voice"), wish("country"));
    let mut countries: Vec<(String, String)> =
        all.iter().map(|row| (row.country.to_string(), naming::country_name(cx.lang, row.country.code()))).collect();
    countries.sort_by_cached_key(|(_, name)| i18n::sort_key(name));
    countries.dedup();
    let mut rows: Vec<Row> = all
        .into_iter()
        .map(|row| shown(&cx, row))
        .filter(|row| state.is_empty() || row.standing.name() == state)
        .filter(|row| moment.is_empty() || row.row.moment == moment)
        .filter(|row| voice.is_empty() || row.row.voice == voice)
        .filter(|row| country.is_empty() || row.row.country.code() == country)
        .collect();
    rows.sort_by_key(|row| (row.standing, row.row.due_on, row.row.id));
    let said = |stem: &str, names: Vec<&'static str>, chosen: &str| {
        names.into_iter().map(|name| (name.to_owned(), naming::say(cx.lang, &format!("{stem}-{name}")), name == chosen)).collect()
    };
    let choices = vec![
        Choice { name: "state", label: w.column_state(), options: said("standing", Standing::ALL.map(Standing::name).to_vec(), &state) },
        Choice {
            name: "moment",
            label: w.column_moment(),
            options: said("moment", Moment::ALL.iter().map(|m| m.name()).collect(), &moment),
        },
        Choice { name: "voice", label: w.column_voice(), options: said("voice", Voice::ALL.iter().map(|v| v.name()).collect(), &voice) },
        Choice {
            name: "country",
            label: w.column_country(),
            options: countries
                .into_iter()
                .map(|(code, name)| {
                    let chosen = code == country;
                    (code, name, chosen)
                })
                .collect(),
        },
    ];
    cx.sheet(w.plain().follow_title()).private().show(&Page { w, cx: &cx, choices, rows })
}

fn shown(cx: &Cx, row: EvaluationRow) -> Row {
    let standing = standing(cx, &row);
    Row {
        standing,
        tag: tag(cx, standing),
        ball: ball(cx, &row, standing),
        moment: naming::say(cx.lang, &format!("moment-{}", row.moment)),
        voice: naming::say(cx.lang, &format!("voice-{}", row.voice)),
        country: naming::country_name(cx.lang, row.country.code()),
        due: row.due_on.map(|day| cx.lang.date_short(day)),
        asked: row.asked_at.map(|at| cx.lang.date_short(cx.app.desk.zone.to_datetime(at).date())),
        row,
    }
}
