//! The SQL statements about what requests and the programme's rules ask and what profiles hold; those of the feed of changes
//! stand in `feed`.

use std::collections::BTreeMap;

use db::{Result, Tx, params};
use jiff::Timestamp;
use jiff::civil::Date;
use model::text::Country;
use model::{ExpertId, PhaseId, RequestId};
use uuid::Uuid;

/// The rows of one expert.
macro_rules! of_one {
    ($select:literal, $id:literal, $order:literal) => {
        concat!($select, " where ", $id, " = $1", $order)
    };
}

/// The rows of everybody who applied for a request.
macro_rules! of_request {
    ($select:literal, $id:literal, $order:literal) => {
        concat!($select, " where ", $id, " in (select a.expert_id from view_application a where a.request_id = $1)", $order)
    };
}

/// The rows of those in the pool whose ids lie after $1 and up to $2.
macro_rules! of_all {
    ($select:literal, $id:literal, $order:literal) => {
        concat!(
            $select,
            " where ",
            $id,
            " > $1 and ",
            $id,
            " <= $2 and ",
            $id,
            " in (select p.id from view_expert p where p.state = 'active' and p.id > $1 and p.id <= $2)",
            $order
        )
    };
}

/// The time for which people are placed: in placements that are prepared or go on, as they were agreed last.
macro_rules! placed {
    ($whose:literal) => {
        concat!(
            "select p.expert_id, p.request_id, p.number, b.mode, b.from_day, b.until_day, b.hours_per_week from view_placement p \
             join view_placement_block b on b.placement_id = p.id where p.state in ('preparing', 'agreed', 'running', 'suspended') and ",
            $whose,
            " order by b.from_day, p.number, b.number"
        )
    };
}

/// The columns of a [`Person`].
macro_rules! people {
    ($from:literal) => {
        concat!(
            "select e.id, e.state, e.residence_country, e.may_return, e.years, e.travels, e.online, e.hours_per_week, \
             exists (select 1 from view_consent c where c.expert_id = e.id and c.purpose = 'contact-about-assignments' and c.given) as may_be_asked \
             from ",
            $from
        )
    };
}

macro_rules! origins {
    ($how:ident) => {
        $how!("select expert_id, country from view_expert_origin", "expert_id", " order by country")
    };
}

macro_rules! skills {
    ($how:ident) => {
        $how!("select id, expert_id, skill, level, years, last_used, evidence from view_expert_skill", "expert_id", " order by skill")
    };
}

macro_rules! languages {
    ($how:ident) => {
        $how!("select expert_id, language, level, dialect from view_expert_language", "expert_id", " order by language")
    };
}

macro_rules! availability {
    ($how:ident) => {
        $how!(
            "select expert_id, from_day, until_day from view_expert_availability",
            "expert_id",
            " order by expert_id, from_day, until_day"
        )
    };
}

/// Whether a published request takes applications on a day ($1), in a country that is open.
macro_rules! open_on {
    () => {
        "r.state = 'published' and (r.deadline is null or r.deadline >= $1) \
         and ((r.country_status = 'active' and r.country_status_from <= $1) or (r.country_status <> 'active' and r.country_status_from > $1))"
    };
}

db::statements! {
    /// What a request asks in its own row.
    ASKED = "select r.id, r.number, r.phase_id, r.country, r.years, r.seats, r.origin_tie, r.earliest_start, r.latest_start, r.published_at, r.state \
             from view_request r where r.id = $1";
    /// The request of a case number.
    NUMBERED = "select id as value from view_request where number = $1";
    /// The dated rules of a phase that hold for a country on a day; what was set for the country itself comes first.
    RULES = "select rule, value, from_day from view_eligibility_rule \
             where phase_id = $1 and (country is null or country = $2) and from_day <= $3 and (until_day is null or until_day >= $3) \
             order by rule, case when country is null then 1 else 0 end, from_day desc, id";
    /// The blocks of a request.
    BLOCKS = "select number, mode, weeks, hours_per_week, place from view_request_block where request_id = $1 order by number";
    /// The skills that a request asks.
    ASKED_SKILLS = "select skill, level, years, essential from view_request_skill where request_id = $1 order by skill";
    /// The languages that a request asks.
    ASKED_LANGUAGES = "select language, level, essential from view_request_language where request_id = $1 order by language";

    /// The assignments that take applications on a day, as the public sees them; their countries are open.
    POSTINGS = concat!(
        "select r.id, r.number, r.slug, r.phase_id, r.country, r.host_name, r.host_city, r.title, r.title_nl, r.years, r.seats, r.origin_tie, \
         r.deadline, r.earliest_start, r.latest_start, r.published_at from view_published r where ",
        open_on!(),
        " order by r.deadline, r.number"
    );
    /// Their blocks.
    POSTED_BLOCKS = concat!(
        "select b.request_id, b.number, b.mode, b.weeks, b.hours_per_week, b.place from view_request_block b \
         where b.request_id in (select r.id from view_published r where ",
        open_on!(),
        ") order by b.request_id, b.number"
    );
    /// The skills that they ask.
    POSTED_SKILLS = concat!(
        "select s.request_id, s.skill, s.level, s.years, s.essential from view_request_skill s \
         where s.request_id in (select r.id from view_published r where ",
        open_on!(),
        ") order by s.request_id, s.skill"
    );
    /// The languages that they ask.
    POSTED_LANGUAGES = concat!(
        "select l.request_id, l.language, l.level, l.essential from view_request_language l \
         where l.request_id in (select r.id from view_published r where ",
        open_on!(),
        ") order by l.request_id, l.language"
    );
    /// Every dated rule that holds on a day; what was set for a country itself comes before what was set for all.
    RULES_ON = "select phase_id, coalesce(country, '') as country, rule, value, from_day from view_eligibility_rule \
                where from_day <= $1 and (until_day is null or until_day >= $1) \
                order by rule, case when country is null then 1 else 0 end, from_day desc, id";

    /// One expert.
    PERSON = people!("view_expert e where e.id = $1");
    /// Ties with countries of origin.
    PERSONS_ORIGINS = origins!(of_one);
    /// Skills.
    PERSONS_SKILLS = skills!(of_one);
    /// Languages.
    PERSONS_LANGUAGES = languages!(of_one);
    /// When the person is available.
    PERSONS_AVAILABILITY = availability!(of_one);
    /// For which time the person is placed.
    PERSONS_PLACED = placed!("p.expert_id = $1");
    /// For which time those are placed who applied for a request.
    PLACED = placed!("p.expert_id in (select a.expert_id from view_application a where a.request_id = $1)");
    /// Who applied for a request.
    PEOPLE = people!("view_application q join view_expert e on e.id = q.expert_id where q.request_id = $1");
    /// Their ties with countries of origin.
    ORIGINS = origins!(of_request);
    /// Their skills.
    SKILLS = skills!(of_request);
    /// Their languages.
    LANGUAGES = languages!(of_request);
    /// When they are available.
    AVAILABILITY = availability!(of_request);
    /// The next people in the pool after an id.
    NEXT_PEOPLE = people!("view_expert e where e.state = 'active' and e.id > $1 order by e.id limit 4000");
    /// Their ties with countries of origin.
    NEXT_ORIGINS = origins!(of_all);
    /// Their skills; of the evidence only that there is some, for the words are long and not looked at here.
    NEXT_SKILLS = of_all!(
        "select id, expert_id, skill, level, years, last_used, case when evidence = '' then '' else 'there' end as evidence from view_expert_skill",
        "expert_id",
        " order by skill"
    );
    /// Their languages.
    NEXT_LANGUAGES = languages!(of_all);
    /// When they are available.
    NEXT_AVAILABILITY = availability!(of_all);
}

db::row! {
    /// What a request asks in its own row.
    pub struct Asked {
        /// The request.
        pub id: RequestId,
        /// The number of its case number.
        pub number: i64,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country of the host.
        pub country: Country,
        /// Years of experience asked.
        pub years: i64,
        /// How many experts are asked for.
        pub seats: i64,
        /// Whether a tie with the country is asked.
        pub origin_tie: bool,
        /// The first day on which the work may start.
        pub earliest_start: Option<Date>,
        /// The last day on which it may start.
        pub latest_start: Option<Date>,
        /// When it was published.
        pub published_at: Option<Timestamp>,
        /// Its state.
        pub state: String,
    }
}

db::row! {
    #[derive(PartialEq, Eq)]
    /// A dated rule of the programme in force.
    pub struct RuleRow {
        /// Its code.
        pub rule: String,
        /// Its value: countries, years, or empty.
        pub value: String,
        /// Its first day.
        pub from_day: Date,
    }
}

db::row! {
    /// A part of the work's time.
    pub struct Block {
        /// Its place in the order, from 1.
        pub number: i64,
        /// `physical` or `online`.
        pub mode: String,
        /// Its length in weeks.
        pub weeks: i64,
        /// Hours a week, for an online block.
        pub hours_per_week: Option<i64>,
        /// Where.
        pub place: String,
    }
}

db::row! {
    /// A skill that is asked.
    pub struct AskedSkill {
        /// Its code.
        pub skill: String,
        /// The level, 1 to 5.
        pub level: i64,
        /// Whole years.
        pub years: i64,
        /// A gate, or a wish.
        pub essential: bool,
    }
}

db::row! {
    /// A language that is asked.
    pub struct AskedLanguage {
        /// Its code.
        pub language: String,
        /// The level's name.
        pub level: String,
        /// A gate, or a wish.
        pub essential: bool,
    }
}

db::row! {
    /// A person, as far as matching reads one: no name, no group.
    pub struct Person {
        /// The expert.
        pub id: ExpertId,
        /// The state of the profile.
        pub state: String,
        /// Country of residence; empty when not given.
        pub residence_country: String,
        /// Whether the person may return there.
        pub may_return: Option<bool>,
        /// Years of experience.
        pub years: i64,
        /// Works on the spot.
        pub travels: Option<bool>,
        /// Works online.
        pub online: Option<bool>,
        /// Hours a week for online work.
        pub hours_per_week: Option<i64>,
        /// Agreed to be written to about assignments.
        pub may_be_asked: bool,
    }
}

db::row! { struct Origin { expert_id: ExpertId, country: String } }

db::row! {
    /// A skill in a profile.
    pub struct HeldSkill {
        /// Its own id, by which a score names its evidence.
        pub id: Uuid,
        /// Whose.
        pub expert_id: ExpertId,
        /// Its code.
        pub skill: String,
        /// The level, 1 to 5.
        pub level: i64,
        /// Whole years.
        pub years: i64,
        /// The year of last use.
        pub last_used: Option<i64>,
        /// The person's own words that show it.
        pub evidence: String,
    }
}

db::row! {
    /// A language in a profile.
    pub struct HeldLanguage {
        /// Whose.
        pub expert_id: ExpertId,
        /// Its code.
        pub language: String,
        /// The level's name.
        pub level: String,
        /// The dialect: a code, words, or empty.
        pub dialect: String,
    }
}

db::row! { struct Availability { expert_id: ExpertId, from_day: Date, until_day: Date } }

/// What a request and the programme's rules ask.
#[derive(Clone, Debug)]
pub struct Demand {
    /// The request's own row.
    pub asked: Asked,
    /// Rules in force.
    pub rules: Vec<RuleRow>,
    /// Its time.
    pub blocks: Vec<Block>,
    /// Skills.
    pub skills: Vec<AskedSkill>,
    /// Languages.
    pub languages: Vec<AskedLanguage>,
}

/// A profile, as far as matching reads it.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The person.
    pub person: Person,
    /// Countries of origin.
    pub origins: Vec<String>,
    /// Skills.
    pub skills: Vec<HeldSkill>,
    /// Languages.
    pub languages: Vec<HeldLanguage>,
    /// Times in which the person can work: first and last day.
    pub available: Vec<(Date, Date)>,
}

/// What a request asks, with the rules that hold for it on a day; none when there is no such request.
pub async fn demand(tx: &mut Tx, request: RequestId, today: Date) -> Result<Option<Demand>> {
    let Some(asked) = tx.maybe::<Asked>(ASKED, params![request]).await? else { return Ok(None) };
    Ok(Some(Demand {
        rules: rules(tx, asked.phase_id, asked.country, today).await?,
        blocks: tx.all(BLOCKS, params![request]).await?,
        skills: tx.all(ASKED_SKILLS, params![request]).await?,
        languages: tx.all(ASKED_LANGUAGES, params![request]).await?,
        asked,
    }))
}

/// The rules of the programme that hold on a day for a country of a phase, each once.
pub async fn rules(tx: &mut Tx, phase: PhaseId, country: Country, day: Date) -> Result<Vec<RuleRow>> {
    let mut rules: Vec<RuleRow> = tx.all(RULES, params![phase, country, day]).await?;
    // What was set for the country itself stands before what was set for all, and takes its place.
    rules.dedup_by(|later, first| later.rule == first.rule);
    Ok(rules)
}

/// The request of a case number.
pub async fn request_numbered(tx: &mut Tx, number: i64) -> Result<Option<RequestId>> {
    Ok(tx.values(NUMBERED, params![number]).await?.pop())
}

/// The profile of one expert; none when there is none, or nobody has claimed it, or it is erased.
pub async fn profile(tx: &mut Tx, expert: ExpertId) -> Result<Option<Profile>> {
    let profiles = together(
        tx.all(PERSON, params![expert]).await?,
        tx.all(PERSONS_ORIGINS, params![expert]).await?,
        tx.all(PERSONS_SKILLS, params![expert]).await?,
        tx.all(PERSONS_LANGUAGES, params![expert]).await?,
        tx.all(PERSONS_AVAILABILITY, params![expert]).await?,
    );
    Ok(profiles.into_iter().next())
}

/// The profiles of everybody who applied for a request.
pub async fn profiles_of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<Profile>> {
    let people: Vec<Person> = tx.all(PEOPLE, params![request]).await?;
    if people.is_empty() {
        return Ok(Vec::new());
    }
    Ok(together(
        people,
        tx.all(ORIGINS, params![request]).await?,
        tx.all(SKILLS, params![request]).await?,
        tx.all(LANGUAGES, params![request]).await?,
        tx.all(AVAILABILITY, params![request]).await?,
    ))
}

/// Some thousand people whose profile is active, those with the ids next after one; none when there are no more. Of the
/// evidence for skills they hold only that there is some.
pub async fn next_people(tx: &mut Tx, after: ExpertId) -> Result<Vec<Profile>> {
    let people: Vec<Person> = tx.all(NEXT_PEOPLE, params![after]).await?;
    let Some(last) = people.last().map(|person| person.id) else { return Ok(Vec::new()) };
    let range = || params![after, last];
    Ok(together(
        people,
        tx.all(NEXT_ORIGINS, range()).await?,
        tx.all(NEXT_SKILLS, range()).await?,
        tx.all(NEXT_LANGUAGES, range()).await?,
        tx.all(NEXT_AVAILABILITY, range()).await?,
    ))
}

fn together(
    people: Vec<Person>,
    origins: Vec<Origin>,
    skills: Vec<HeldSkill>,
    languages: Vec<HeldLanguage>,
    available: Vec<Availability>,
) -> Vec<Profile> {
    let mut origins = grouped(origins, |row| row.expert_id);
    let mut skills = grouped(skills, |row| row.expert_id);
    let mut languages = grouped(languages, |row| row.expert_id);
    let mut available = grouped(available, |row| row.expert_id);
    let whole = |person: Person| Profile {
        origins: origins.remove(&person.id).unwrap_or_default().into_iter().map(|row| row.country).collect(),
        skills: skills.remove(&person.id).unwrap_or_default(),
        languages: languages.remove(&person.id).unwrap_or_default(),
        available: available.remove(&person.id).unwrap_or_default().into_iter().map(|row| (row.from_day, row.until_day)).collect(),
        person,
    };
    people.into_iter().map(whole).collect()
}

fn grouped<K: Ord, T>(rows: Vec<T>, whose: impl Fn(&T) -> K) -> BTreeMap<K, Vec<T>> {
    let mut map: BTreeMap<K, Vec<T>> = BTreeMap::new();
    for row in rows {
        map.entry(whose(&row)).or_default().push(row);
    }
    map
}
