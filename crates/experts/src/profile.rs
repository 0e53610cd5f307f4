//! A whole profile: its row with all its parts, the facts that its steps ask, and the text by which it is found.

use db::{Result, Tx, params};
use i18n::Lang;
use model::expert::{Facts, Purpose, State};
use model::reference::{country, language, occupation, skill};
use model::{Date, ExpertId};

use crate::store::parts::{self, ConsentRow, ExperienceRow, FileRow, LanguageRow, OriginRow, PeriodRow, SkillRow};
use crate::store::{self, ExpertRow};

/// A profile with all its parts.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The profile itself.
    pub row: ExpertRow,
    /// Countries of origin.
    pub origins: Vec<OriginRow>,
    /// Skills.
    pub skills: Vec<SkillRow>,
    /// Languages.
    pub languages: Vec<LanguageRow>,
    /// Experience, newest first.
    pub experience: Vec<ExperienceRow>,
    /// Periods of availability.
    pub periods: Vec<PeriodRow>,
    /// The ledger of consents, newest first.
    pub consents: Vec<ConsentRow>,
    /// Documents, newest first.
    pub files: Vec<FileRow>,
}

/// The parts of a profile whose row was read already.
pub async fn with_parts(tx: &mut Tx, row: ExpertRow) -> Result<Profile> {
    let id = row.id;
    Ok(Profile {
        row,
        origins: parts::origins(tx, id).await?,
        skills: parts::skills(tx, id).await?,
        languages: parts::languages(tx, id).await?,
        experience: parts::experience(tx, id).await?,
        periods: parts::periods(tx, id).await?,
        consents: parts::consents(tx, id).await?,
        files: parts::files(tx, id).await?,
    })
}

/// A profile with all its parts.
pub async fn load(tx: &mut Tx, id: ExpertId) -> Result<Option<Profile>> {
    match store::by_id(tx, id).await? {
        Some(row) => with_parts(tx, row).await.map(Some),
        None => Ok(None),
    }
}

/// Writes the text by which a profile is found, after a part of it changed.
pub async fn refresh(tx: &mut Tx, id: ExpertId) -> Result<()> {
    let Some(profile) = load(tx, id).await? else { return Ok(()) };
    tx.run(store::SET_SEARCH_TEXT, params![id, profile.search_text()]).await.map(drop)
}

/// Where a profile stands. A row always holds a name that the table allows.
pub fn state_of(row: &ExpertRow) -> State {
    State::named(&row.state).unwrap_or(State::Erased)
}

/// Whether its person paused a profile by hand, as the audit trail keeps that, and not by taking back a consent.
pub async fn is_paused_by_hand(tx: &mut Tx, id: ExpertId) -> Result<bool> {
    let entries = command::entries_about(tx, id).await?;
    let newest = entries.iter().find(|entry| matches!(entry.action.as_str(), "experts.pause" | "experts.activate"));
    Ok(newest.is_some_and(|entry| entry.action == "experts.pause"))
}

impl Profile {
    /// Where it stands.
    pub fn state(&self) -> State {
        state_of(&self.row)
    }

    /// Consents given and not taken back: the newest word on each purpose.
    pub fn given(&self) -> Vec<Purpose> {
        let newest = |purpose: &Purpose| self.consents.iter().find(|line| line.purpose == purpose.name());
        Purpose::ALL.iter().copied().filter(|purpose| newest(purpose).is_some_and(|line| line.given)).collect()
    }

    /// What its steps ask.
    pub fn facts(&self, today: Date) -> Facts {
        let row = &self.row;
        Facts {
            named: !row.name.is_empty() && !row.call_name.is_empty(),
            origins: self.origins.len(),
            lives: !row.residence_country.is_empty() && !row.residence_city.is_empty(),
            may_return: row.may_return,
            occupied: !row.occupation.is_empty(),
            told: !row.summary.is_empty(),
            skills: self.skills.iter().filter(|skill| !skill.evidence.is_empty()).count(),
            languages: self.languages.len(),
            has_mode: row.travels == Some(true) || row.online == Some(true),
            periods: self.periods.iter().filter(|period| period.until_day >= today).count(),
            consents: self.given(),
        }
    }

    /// The CV, when there is one.
    pub fn cv(&self) -> Option<&FileRow> {
        self.files.iter().find(|file| file.kind == "cv")
    }

    /// The folded text by which the programme office finds it: names of codes in both languages, and what was told.
    pub fn search_text(&self) -> String {
        let row = &self.row;
        let mut words: Vec<&str> = vec![&row.name, &row.call_name, &row.profession, &row.summary, &row.residence_city];
        let group = occupation::find(&row.occupation).map(|group| group.name);
        let skills = self.skills.iter().filter_map(|held| skill::find(&held.skill)).map(|skill| skill.name);
        let languages = self.languages.iter().filter_map(|held| language::find(&held.language)).map(|language| language.name);
        for name in group.into_iter().chain(skills).chain(languages) {
            words.extend([name.en, name.nl]);
        }
        for entry in &self.experience {
            words.extend([entry.title.as_str(), &entry.organisation, &entry.summary]);
        }
        i18n::fold(&words.join(" "))
    }
}

/// The name of a country, or its code where there is none.
pub fn country_name(code: &str, lang: Lang) -> String {
    country::find(code).map_or_else(|| code.to_owned(), |country| country.name.in_language(lang.code()).to_owned())
}

/// The name of a language, or its tag.
pub fn language_name(code: &str, lang: Lang) -> String {
    language::find(code).map_or_else(|| code.to_owned(), |language| language.name.in_language(lang.code()).to_owned())
}

/// The name of a skill, or its code.
pub fn skill_name(code: &str, lang: Lang) -> String {
    skill::find(code).map_or_else(|| code.to_owned(), |skill| skill.name.in_language(lang.code()).to_owned())
}

/// What a person does: the own word for it, else the group of the classification, else nothing.
pub fn occupation_name(code: &str, profession: &str, lang: Lang) -> String {
    if profession.is_empty() {
        occupation::find(code).map_or_else(String::new, |group| group.name.in_language(lang.code()).to_owned())
    } else {
        profession.to_owned()
    }
}
