//! The parts of a profile: origins, skills, languages, experience, periods, consents, documents.

use db::{Result, Tx, params};
use model::{Date, ExpertId, FileId, Timestamp};
use uuid::Uuid;

db::statements! {
    ORIGINS = "select id, country, tie, own_words from expert_origin where expert_id = $1 order by country";
    PUT_ORIGIN = "insert into expert_origin (id, expert_id, country, tie, own_words) values ($1, $2, $3, $4, $5) \
                  on conflict (expert_id, country) do update set tie = $4, own_words = $5";
    DROP_ORIGIN = "delete from expert_origin where expert_id = $1 and id = $2";
    SKILLS = "select id, skill, level, years, last_used, evidence from expert_skill where expert_id = $1 order by skill";
    PUT_SKILL = "insert into expert_skill (id, expert_id, skill, level, years, last_used, evidence) values ($1, $2, $3, $4, $5, $6, $7) \
                 on conflict (expert_id, skill) do update set level = $4, years = $5, last_used = $6, evidence = $7";
    DROP_SKILL = "delete from expert_skill where expert_id = $1 and id = $2";
    LANGUAGES = "select id, language, level, dialect from expert_language where expert_id = $1 order by language";
    PUT_LANGUAGE = "insert into expert_language (id, expert_id, language, level, dialect) values ($1, $2, $3, $4, $5) \
                    on conflict (expert_id, language) do update set level = $4, dialect = $5";
    DROP_LANGUAGE = "delete from expert_language where expert_id = $1 and id = $2";
    EXPERIENCE = "select id, kind, title, organisation, country, from_month, until_month, summary from expert_experience \
                  where expert_id = $1 order by from_month desc, id";
    PUT_EXPERIENCE = "insert into expert_experience (id, expert_id, kind, title, organisation, country, from_month, until_month, summary) \
                      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    CHANGE_EXPERIENCE = "update expert_experience set kind = $3, title = $4, organisation = $5, country = $6, from_month = $7, \
                         until_month = $8, summary = $9 where id = $1 and expert_id = $2";
    DROP_EXPERIENCE = "delete from expert_experience where expert_id = $1 and id = $2";
    PERIODS = "select id, from_day, until_day from expert_availability where expert_id = $1 order by from_day, id";
    PUT_PERIOD = "insert into expert_availability (id, expert_id, from_day, until_day) values ($1, $2, $3, $4)";
    CHANGE_PERIOD = "update expert_availability set from_day = $3, until_day = $4 where id = $1 and expert_id = $2";
    DROP_PERIOD = "delete from expert_availability where expert_id = $1 and id = $2";
    CONSENTS = "select id, purpose, text_version, given, at from consent where expert_id = $1 order by id desc";
    PUT_CONSENT = "insert into consent (id, expert_id, purpose, text_version, given, at) values ($1, $2, $3, $4, $5, $6)";
    FILES = "select id, kind, name, media_type, digest, size, stored_at from expert_file where expert_id = $1 order by id desc";
    PUT_FILE = "insert into expert_file (id, expert_id, kind, name, media_type, digest, size, stored_at) \
                values ($1, $2, $3, $4, $5, $6, $7, $8)";
    DROP_FILE = "delete from expert_file where expert_id = $1 and id = $2";
    /// How many profiles still hold a document of this content.
    FILE_HOLDERS = "select count(*) as value from expert_file where digest = $1";
    ERASE_ORIGIN_WORDS = "update expert_origin set own_words = '' where expert_id = $1";
    DROP_SKILLS = "delete from expert_skill where expert_id = $1";
    DROP_LANGUAGES = "delete from expert_language where expert_id = $1";
    DROP_ALL_EXPERIENCE = "delete from expert_experience where expert_id = $1";
    DROP_PERIODS = "delete from expert_availability where expert_id = $1";
    DROP_CONSENTS = "delete from consent where expert_id = $1";
    DROP_FILES = "delete from expert_file where expert_id = $1";
}

db::row! {
    /// A country of origin.
    pub struct OriginRow {
        /// Its id.
        pub id: Uuid,
        /// ISO code.
        pub country: String,
        /// The tie, by name.
        pub tie: String,
        /// The bond in own words.
        pub own_words: String,
    }
}

db::row! {
    /// A skill.
    pub struct SkillRow {
        /// Its id.
        pub id: Uuid,
        /// Its code in the vocabulary.
        pub skill: String,
        /// 1 to 5.
        pub level: i64,
        /// Years of use.
        pub years: i64,
        /// The last year of use; none when it was not given.
        pub last_used: Option<i64>,
        /// The passage that shows it.
        pub evidence: String,
    }
}

db::row! {
    /// A language.
    pub struct LanguageRow {
        /// Its id.
        pub id: Uuid,
        /// BCP 47 tag.
        pub language: String,
        /// CEFR level, or `native`.
        pub level: String,
        /// Dialect, or empty.
        pub dialect: String,
    }
}

db::row! {
    /// Work, study or volunteering.
    pub struct ExperienceRow {
        /// Its id.
        pub id: Uuid,
        /// `work`, `education` or `volunteer`.
        pub kind: String,
        /// Job or study.
        pub title: String,
        /// Where.
        pub organisation: String,
        /// ISO code, or empty.
        pub country: String,
        /// `2014-05`, `2014` or empty.
        pub from_month: String,
        /// The same; empty when it goes on.
        pub until_month: String,
        /// What was done.
        pub summary: String,
    }
}

db::row! {
    /// A period of availability, both days included.
    pub struct PeriodRow {
        /// Its id.
        pub id: Uuid,
        /// First day.
        pub from_day: Date,
        /// Last day.
        pub until_day: Date,
    }
}

db::row! {
    /// A line of the ledger of consents.
    pub struct ConsentRow {
        /// Its id; later words have later ones.
        pub id: Uuid,
        /// The purpose, by name.
        pub purpose: String,
        /// Which wording was asked.
        pub text_version: String,
        /// Given, or taken back.
        pub given: bool,
        /// When.
        pub at: Timestamp,
    }
}

db::row! {
    /// A document of a profile.
    pub struct FileRow {
        /// Its id.
        pub id: FileId,
        /// `cv` or `import`.
        pub kind: String,
        /// The name to save it under.
        pub name: String,
        /// What it is.
        pub media_type: String,
        /// SHA-256 of its content: its name in the store of documents.
        pub digest: String,
        /// Bytes.
        pub size: i64,
        /// When it was stored.
        pub stored_at: Timestamp,
    }
}

/// Countries of origin, by code.
pub async fn origins(tx: &mut Tx, expert: ExpertId) -> Result<Vec<OriginRow>> {
    tx.all(ORIGINS, params![expert]).await
}

/// Skills, by code.
pub async fn skills(tx: &mut Tx, expert: ExpertId) -> Result<Vec<SkillRow>> {
    tx.all(SKILLS, params![expert]).await
}

/// Languages, by code.
pub async fn languages(tx: &mut Tx, expert: ExpertId) -> Result<Vec<LanguageRow>> {
    tx.all(LANGUAGES, params![expert]).await
}

/// Experience, newest first.
pub async fn experience(tx: &mut Tx, expert: ExpertId) -> Result<Vec<ExperienceRow>> {
    tx.all(EXPERIENCE, params![expert]).await
}

/// Periods, first one first.
pub async fn periods(tx: &mut Tx, expert: ExpertId) -> Result<Vec<PeriodRow>> {
    tx.all(PERIODS, params![expert]).await
}

/// The ledger of consents, newest first.
pub async fn consents(tx: &mut Tx, expert: ExpertId) -> Result<Vec<ConsentRow>> {
    tx.all(CONSENTS, params![expert]).await
}

/// Documents, newest first.
pub async fn files(tx: &mut Tx, expert: ExpertId) -> Result<Vec<FileRow>> {
    tx.all(FILES, params![expert]).await
}

/// Removes the parts of an erased profile. Its countries of origin stay, without the person's words, for counts.
pub async fn erase(tx: &mut Tx, expert: ExpertId) -> Result<()> {
    for statement in [ERASE_ORIGIN_WORDS, DROP_SKILLS, DROP_LANGUAGES, DROP_ALL_EXPERIENCE, DROP_PERIODS, DROP_CONSENTS, DROP_FILES] {
        tx.run(statement, params![expert]).await?;
    }
    Ok(())
}
