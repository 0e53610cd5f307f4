//! Every SQL statement of this slice: reading, through views that hold only what is published or counted; and, of an expert who is
//! signed in, the own application.

use db::{Result, Tx, params};
use i18n::Lang;
use model::priority::{Holds, holds};
use model::request::{Mode, State, case_number, country_is_open, takes_applications};
use model::text::Country;
use model::{Date, PhaseId, RequestId, Timestamp};

db::statements! {
    /// Every published assignment, the first to close first.
    PUBLISHED = "select id, number, slug, phase_id, country, host_name, host_city, title, title_nl, summary, summary_nl, background, department, sector, \
                 years, seats, origin_tie, conditions, deadline, earliest_start, latest_start, state, published_at, country_status, country_status_from \
                 from view_published order by deadline, number limit 1000";
    ONE = "select id, number, slug, phase_id, country, host_name, host_city, title, title_nl, summary, summary_nl, background, department, sector, \
           years, seats, origin_tie, conditions, deadline, earliest_start, latest_start, state, published_at, country_status, country_status_from \
           from view_published where slug = $1";
    ALL_BLOCKS = "select b.request_id, b.number, b.mode, b.weeks, b.hours_per_week, b.place from view_request_block b \
                  join view_published p on p.id = b.request_id order by b.request_id, b.number";
    ALL_LANGUAGES = "select l.request_id, l.language, l.level, l.essential from view_request_language l \
                     join view_published p on p.id = l.request_id order by l.request_id, l.language";
    BLOCKS = "select request_id, number, mode, weeks, hours_per_week, place from view_request_block where request_id = $1 order by number";
    OBJECTIVES = "select objective, deliverable, process from view_request_objective where request_id = $1 order by number";
    /// Who learns: their jobs, never their names.
    LEARNERS = "select job, learns, understudy from view_request_counterpart where request_id = $1 order by id";
    SKILLS = "select skill, level, years, essential from view_request_skill where request_id = $1 order by skill";
    LANGUAGES = "select request_id, language, level, essential from view_request_language where request_id = $1 order by language";

    /// The reader's own application for an assignment.
    OWN_APPLICATION = "select number, state from view_application where request_id = $1 and expert_id = $2";
    /// Where the reader's own profile stands.
    OWN_PROFILE = "select state as value from view_expert where id = $1";

    /// How safe it is there, and which outcome an assignment serves.
    TERMS = "select security, outcome, outcome_nl from view_request_terms where request_id = $1";

    /// Countries by phase, the newest phase first.
    COUNTRIES = "select phase_id, phase_name, phase_from, phase_until, country, track, strategy_title, strategy_url, diaspora_policy, diaspora_office, \
                 status, status_from from view_country order by phase_from desc, country";
    /// Agreed priorities of a country in a phase, the weightiest first.
    PRIORITIES = "select number, title, title_nl, sector, sdg_target, target, target_unit, from_day, until_day from view_priority \
                  where phase_id = $1 and country = $2 and state = 'agreed' order by weight desc, number";
    COUNTRY_HOSTS = "select count(*) as value from view_host where phase_id = $1 and country = $2 and state in ('approved', 'active', 'dormant')";

    HOSTS = "select count(*) as value from view_host where state in ('approved', 'active', 'dormant')";
    PRIORITIES_AGREED = "select count(*) as value from view_priority where state = 'agreed'";
    ASSIGNMENTS = "select count(*) as value from view_published";
    STARTED = "select count(*) as value from view_placement where started_on is not null";
    WAITING = "select count(*) as value from view_placement where started_on is null and state <> 'withdrawn'";
    FINISHED = "select count(*) as value from view_placement where state in ('confirmed', 'completed')";
    STARTED_BY_COUNTRY = "select country as name, count(*) as value, count(distinct id) as people from view_placement where started_on is not null group by country order by country";
    EXPERTS_BY_GENDER = "select g.gender as name, count(distinct p.expert_id) as value, count(distinct p.expert_id) as people from view_placement p \
                         join view_expert_group g on g.expert_id = p.expert_id where p.started_on is not null group by g.gender order by g.gender";
    STARTED_BY_MODE = "select b.mode as name, count(distinct b.placement_id) as value, count(distinct b.placement_id) as people from view_placement_block b \
                       join view_placement p on p.id = b.placement_id where p.started_on is not null group by b.mode order by b.mode";
    ANSWERS_BY_MOMENT = "select moment as name, count(*) as value, count(distinct placement_id) as people from view_evaluation where answered_at is not null group by moment \
                         order by case moment when 'before' then 1 when 'after' then 2 else 3 end";
    STILL_USED = "select still_used as name, count(*) as value, count(distinct placement_id) as people from view_evaluation \
                  where moment = 'year-later' and answered_at is not null and still_used <> '' group by still_used order by still_used";
}

db::row! {
    /// The reader's own application.
    pub struct OwnApplication {
        pub number: i64,
        pub state: String,
    }
}

db::row! {
    /// A published assignment.
    pub struct Assignment {
        pub id: RequestId,
        pub number: i64,
        pub slug: String,
        pub phase_id: PhaseId,
        pub country: Country,
        pub host_name: String,
        pub host_city: String,
        pub title: String,
        pub title_nl: String,
        pub summary: String,
        pub summary_nl: String,
        pub background: String,
        pub department: String,
        pub sector: String,
        pub years: i64,
        pub seats: i64,
        pub origin_tie: bool,
        pub conditions: String,
        pub deadline: Option<Date>,
        pub earliest_start: Option<Date>,
        pub latest_start: Option<Date>,
        pub state: String,
        pub published_at: Timestamp,
        pub country_status: Option<String>,
        pub country_status_from: Option<Date>,
    }
}

/// A text in the reader's language, or in English where there is no other: then its language is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// The language, when it is not the reader's.
    pub foreign: Option<&'static str>,
}

impl Said {
    /// The text of a reader's language, in English where it lacks.
    pub fn of(lang: Lang, english: &str, dutch: &str) -> Said {
        match lang {
            Lang::Nl if !dutch.is_empty() => Said { text: dutch.to_owned(), foreign: None },
            Lang::Nl | Lang::ArXb => Said { text: english.to_owned(), foreign: Some("en") },
            Lang::En => Said { text: english.to_owned(), foreign: None },
        }
    }
}

impl Assignment {
    /// Its case number.
    pub fn case(&self) -> String {
        case_number(self.number)
    }

    /// Where the request behind it stands. The view lets public ones through only.
    pub fn state(&self) -> State {
        State::named(&self.state).unwrap_or(State::Completed)
    }

    /// Its title for a reader.
    pub fn title_in(&self, lang: Lang) -> Said {
        Said::of(lang, &self.title, &self.title_nl)
    }

    /// Its summary for a reader.
    pub fn summary_in(&self, lang: Lang) -> Said {
        Said::of(lang, &self.summary, &self.summary_nl)
    }

    /// Whether its country takes part on a day.
    pub fn country_open(&self, day: Date) -> bool {
        country_is_open(self.country_status.as_deref(), self.country_status_from, day)
    }

    /// Whether people can apply on a day.
    pub fn is_open(&self, day: Date) -> bool {
        takes_applications(self.state(), self.country_open(day), self.deadline, day)
    }
}

db::row! {
    /// A part of an assignment's time.
    pub struct Block {
        pub request_id: RequestId, pub number: i64, pub mode: String, pub weeks: i64, pub hours_per_week: Option<i64>, pub place: String,
    }
}

impl Block {
    /// How it is done.
    pub fn mode(&self) -> Mode {
        Mode::named(&self.mode).unwrap_or(Mode::Physical)
    }
}

db::row! {
    /// What must be achieved.
    pub struct Objective { pub objective: String, pub deliverable: String, pub process: String }
}
db::row! {
    /// Somebody who learns, without a name.
    pub struct Learner { pub job: String, pub learns: String, pub understudy: bool }
}
db::row! {
    /// A skill that is asked for.
    pub struct Skill { pub skill: String, pub level: i64, pub years: i64, pub essential: bool }
}
db::row! {
    /// A language that is asked for.
    pub struct Language { pub request_id: RequestId, pub language: String, pub level: String, pub essential: bool }
}
db::row! {
    /// What terms of reference say beside the assignment itself.
    pub struct Terms { pub security: String, pub outcome: String, pub outcome_nl: String }
}
db::row! {
    /// A country in a phase.
    pub struct CountryRow {
        pub phase_id: PhaseId, pub phase_name: String, pub phase_from: Date, pub phase_until: Date, pub country: Country, pub track: String,
        pub strategy_title: String, pub strategy_url: String, pub diaspora_policy: String, pub diaspora_office: String, pub status: String,
        pub status_from: Date,
    }
}
db::row! {
    /// An agreed priority.
    pub struct Priority {
        pub number: i64, pub title: String, pub title_nl: String, pub sector: String, pub sdg_target: String, pub target: i64, pub target_unit: String,
        pub from_day: Date, until_day: Option<Date>,
    }
}

impl Priority {
    /// When it holds, as seen on a day.
    pub fn holds(&self, day: Date) -> Holds {
        holds(self.from_day, self.until_day, day)
    }
}

db::row! {
    /// How many of a group, and how many people or placements are behind them.
    pub struct Count { pub name: String, pub value: i64, pub people: i64 }
}

/// Every published assignment with its blocks and languages.
pub struct Board {
    pub assignments: Vec<Assignment>,
    pub blocks: Vec<Block>,
    pub languages: Vec<Language>,
}

impl Board {
    /// The blocks of an assignment.
    pub fn blocks_of(&self, id: RequestId) -> Vec<&Block> {
        self.blocks.iter().filter(|block| block.request_id == id).collect()
    }

    /// The languages of an assignment, the essential ones first.
    pub fn languages_of(&self, id: RequestId) -> Vec<&Language> {
        let mut languages: Vec<&Language> = self.languages.iter().filter(|language| language.request_id == id).collect();
        languages.sort_by_key(|language| !language.essential);
        languages
    }
}

/// Every published assignment: those that people can apply for first, by the day on which they close.
pub async fn board(tx: &mut Tx, today: Date) -> Result<Board> {
    let mut assignments: Vec<Assignment> = tx.all(PUBLISHED, params![]).await?;
    assignments.sort_by_key(|one| (!one.is_open(today), one.deadline.is_none(), one.deadline, one.number));
    Ok(Board { assignments, blocks: tx.all(ALL_BLOCKS, params![]).await?, languages: tx.all(ALL_LANGUAGES, params![]).await? })
}

/// The countries, each once: in the phase that is in force on a day, else in its newest. One that joins later is not told yet.
pub async fn countries(tx: &mut Tx, today: Date) -> Result<Vec<CountryRow>> {
    let mut rows: Vec<CountryRow> = tx.all(COUNTRIES, params![]).await?;
    rows.retain(|row| row.status != "active" || row.status_from <= today);
    rows.sort_by_key(|row| !(row.phase_from <= today && today <= row.phase_until));
    let mut countries: Vec<CountryRow> = Vec::new();
    for row in rows {
        if !countries.iter().any(|known| known.country == row.country) {
            countries.push(row);
        }
    }
    Ok(countries)
}

/// The agreed priorities of a country in a phase that have not ended on a day: those that hold, the weightiest first, then those that
/// begin later.
pub async fn priorities(tx: &mut Tx, phase: PhaseId, country: Country, today: Date) -> Result<Vec<Priority>> {
    let mut rows: Vec<Priority> = tx.all(PRIORITIES, params![phase, country]).await?;
    rows.retain(|row| row.holds(today) != Holds::Past);
    rows.sort_by_key(|row| row.holds(today) == Holds::Later);
    Ok(rows)
}

/// A count.
pub async fn count(tx: &mut Tx, statement: &'static str) -> Result<i64> {
    tx.value(statement, params![]).await
}

/// Counts by group.
pub async fn groups(tx: &mut Tx, statement: &'static str) -> Result<Vec<Count>> {
    tx.all(statement, params![]).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_a_translation_names_its_language() {
        assert_eq!(Said::of(Lang::Nl, "Train", "Leid op"), Said { text: "Leid op".into(), foreign: None });
        assert_eq!(Said::of(Lang::Nl, "Train", ""), Said { text: "Train".into(), foreign: Some("en") });
        assert_eq!(Said::of(Lang::En, "Train", "Leid op"), Said { text: "Train".into(), foreign: None });
    }

    #[tokio::test]
    async fn every_statement_is_taken_by_both_engines() {
        for test in testkit::engines().await {
            let mut tx = test.db.read().await.unwrap();
            for (name, sql) in ALL {
                tx.prepare(*sql).await.unwrap_or_else(|error| panic!("{name}: {error}"));
            }
        }
    }
}
