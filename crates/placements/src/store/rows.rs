//! The rows of this slice, and the functions that read them.

use db::{Result, Tx, params, scoped_params};
use model::access::{Place, Scope};
use model::placement::{Ball, Due, Party, Preparation, State, Stretch, Task, case_number};
use model::request::{Mode, country_is_open};
use model::text::Country;
use model::{ApplicationId, BlockId, Date, ExpertId, HostId, ObjectiveId, PhaseId, PlacementId, RequestId, Timestamp};
use uuid::Uuid;

use super::*;

db::row! {
    /// A placement with its request, host, expert and country.
    pub struct PlacementRow {
        pub id: PlacementId,
        pub number: i64,
        pub application_id: ApplicationId,
        pub request_id: RequestId,
        pub host_id: HostId,
        pub expert_id: ExpertId,
        pub phase_id: PhaseId,
        pub country: Country,
        pub state: String,
        pub state_since: Timestamp,
        pub reason_code: String,
        pub reason: String,
        pub started_on: Option<Date>,
        pub ended_on: Option<Date>,
        pub request_number: i64,
        pub request_slug: String,
        pub application_number: i64,
        pub title: String,
        pub title_nl: String,
        pub host_name: String,
        pub host_city: String,
        /// Empty when the person's data were erased.
        pub expert_name: String,
        pub call_name: String,
        pub expert_email: String,
        pub expert_language: String,
        pub expert_city: String,
        pub expert_country: String,
        pub country_status: Option<String>,
        pub country_status_from: Option<Date>,
        pub country_reason: Option<String>,
    }
}

impl PlacementRow {
    /// Its case number.
    pub fn case(&self) -> String {
        case_number(self.number)
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        State::named(&self.state).unwrap_or(State::Withdrawn)
    }

    /// Where it stands for access.
    pub fn place(&self) -> Place {
        Place { phase: Some(self.phase_id), country: Some(self.country), host: Some(self.host_id), expert: Some(self.expert_id) }
    }

    /// Its title in a language; the other one where it has none.
    pub fn title_in(&self, lang: i18n::Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }

    /// How the expert wants to be called.
    pub fn calls(&self) -> &str {
        if self.call_name.is_empty() { &self.expert_name } else { &self.call_name }
    }

    /// Whether the country is open on a day.
    pub fn country_open(&self, today: Date) -> bool {
        country_is_open(self.country_status.as_deref(), self.country_status_from, today)
    }
}

db::row! {
    /// A placement in a list.
    pub struct ListRow {
        pub id: PlacementId,
        pub number: i64,
        pub country: Country,
        pub state: String,
        pub state_since: Timestamp,
        pub started_on: Option<Date>,
        pub title: String,
        pub title_nl: String,
        pub host_name: String,
        pub expert_name: String,
        pub tasks: i64,
        pub tasks_done: i64,
        /// The first task that is open, of those without which it cannot start; the agreement does not count.
        pub first_open: Option<i64>,
        /// Agreements that count: one or none.
        pub agreements: i64,
        pub first_day: Option<Date>,
        /// The day on which its first block is over.
        pub first_over: Option<Date>,
        pub last_day: Option<Date>,
        /// The place of the party that signs next, from 1.
        pub next_place: Option<i64>,
        pub physical: i64,
        pub online: i64,
        pub country_status: Option<String>,
        pub country_status_from: Option<Date>,
        pub alarms: i64,
        pub alarm_since: Option<Timestamp>,
        /// Since when a party says what must change before it signs.
        pub held_since: Option<Timestamp>,
        /// Blocks on the spot that are not over.
        pub physical_ahead: i64,
        /// When the country office is to tell how to stay safe there, while that is open.
        pub briefing_due: Option<Date>,
        /// When the expert arrives, while nobody said that the country office met the expert.
        pub arrival_due: Option<Date>,
    }
}

impl ListRow {
    /// Its case number.
    pub fn case(&self) -> String {
        case_number(self.number)
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        State::named(&self.state).unwrap_or(State::Withdrawn)
    }

    /// Its title in a language; the other one where it has none.
    pub fn title_in(&self, lang: i18n::Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }

    /// The first task that is open.
    fn open_task(&self) -> Option<Task> {
        Task::ALL.get(usize::try_from(self.first_open?).ok()?).copied()
    }

    /// Whether all have signed an agreement that counts.
    fn is_signed(&self) -> bool {
        self.agreements > 0 && self.next_place.is_none()
    }

    /// Who signs next.
    fn signer(&self) -> Option<Party> {
        Party::ALL.get(usize::try_from(self.next_place? - 1).ok()?).copied()
    }

    /// What must happen next on a day; nothing once the work has started.
    pub fn due(&self, today: Date) -> Option<Due> {
        let preparation = Preparation {
            kept_back: self.is_affected(today) || self.held_since.is_some(),
            open: self.open_task().filter(|task| task.is_before_agreement() || self.is_signed()).map(Task::doer),
            made: self.agreements > 0,
            signer: self.signer(),
            first: self.first_day,
            first_over: self.first_over,
            last: self.last_day,
        };
        self.state().is_before_start().then(|| preparation.due(today))
    }

    /// Who must act on a day.
    pub fn ball(&self, today: Date) -> Ball {
        self.state().ball(self.due(today))
    }

    /// `physical`, `online` or `hybrid`.
    pub fn mode(&self) -> &'static str {
        match (self.physical > 0, self.online > 0) {
            (true, true) => "hybrid",
            (false, true) => "online",
            _ => "physical",
        }
    }

    /// Whether somebody is to go to a country that is not open on a day.
    pub fn is_affected(&self, today: Date) -> bool {
        let before = self.state().is_before_start();
        before && self.physical_ahead > 0 && !country_is_open(self.country_status.as_deref(), self.country_status_from, today)
    }

    /// What a search looks through, folded.
    pub fn search_text(&self) -> String {
        i18n::fold(&format!("{} {} {} {} {}", self.case(), self.title, self.title_nl, self.host_name, self.expert_name))
    }
}

db::row! {
    /// A request from which a placement grows.
    pub struct RequestRow { pub id: RequestId, pub host_id: HostId, pub phase_id: PhaseId, pub country: Country, pub earliest_start: Option<Date> }
}
db::row! {
    /// What an assignment is about, in two languages.
    pub struct SummaryRow { pub en: String, pub nl: String }
}
db::row! {
    /// Questions about a placement that wait for the expert.
    pub struct QuestionsRow { pub id: Uuid, pub moment: String }
}
db::row! {
    /// A block as the request proposes it.
    pub struct ProposedRow { pub mode: String, pub weeks: i64, pub hours_per_week: Option<i64>, pub place: String }
}
db::row! {
    /// An objective with what was reached; the result is empty until it is reported.
    pub struct ObjectiveRow {
        pub id: ObjectiveId,
        pub number: i64,
        pub objective: String,
        pub deliverable: String,
        pub process: String,
        pub process_reached: String,
        pub deliverable_done: String,
        pub evidence: String,
    }
}
db::row! {
    /// A colleague at the host who learns.
    pub struct CounterpartRow { pub name: String, pub job: String, pub learns: String, pub understudy: bool }
}
db::row! {
    /// Somebody who was asked what is left a year later.
    pub struct AskedRow { pub id: Uuid, pub voice: String, pub answered_at: Option<Timestamp> }
}
db::row! {
    /// Somebody at the host whom we write to.
    pub struct ContactRow { pub name: String, pub job: String, pub email: String, pub language: String, pub role: String }
}
db::row! {
    /// A country's status.
    pub struct CountryRow { pub status: String, pub status_from: Date, pub status_reason: String }
}
db::row! {
    /// A task of the checklist.
    pub struct TaskRow {
        pub task: String,
        pub party: String,
        pub gate: bool,
        pub due_on: Option<Date>,
        pub done_on: Option<Date>,
        pub done_by: String,
        pub note: String,
    }
}

impl TaskRow {
    /// Which task it is.
    pub fn kind(&self) -> Option<Task> {
        Task::named(&self.task)
    }
}

db::row! {
    /// Somebody who works beside the expert, as the host named them: for the host and this expert to read.
    #[derive(PartialEq, Eq)]
    pub struct NamedRow { pub name: String, pub job: String }
}
db::row! {
    /// A block of time.
    pub struct BlockRow {
        pub id: BlockId,
        pub number: i64,
        pub mode: String,
        pub from_day: Date,
        pub until_day: Date,
        pub hours_per_week: Option<i64>,
        pub place: String,
        pub replaced_by: Option<Uuid>,
        pub reason: String,
    }
}

impl BlockRow {
    /// How it is done.
    pub fn mode(&self) -> Mode {
        Mode::named(&self.mode).unwrap_or(Mode::Physical)
    }

    /// Its time.
    pub fn stretch(&self) -> Stretch {
        Stretch { mode: self.mode(), from: self.from_day, until: self.until_day, hours_per_week: self.hours_per_week }
    }
}

db::row! { struct ElsewhereRow { number: i64, from_day: Date, until_day: Date } }

db::row! {
    /// A version of the agreement.
    pub struct AgreementRow {
        pub id: Uuid,
        pub version: i64,
        pub state: String,
        pub terms: String,
        pub digest: String,
        pub file_en: String,
        pub file_nl: String,
        pub made_at: Timestamp,
        pub signed_at: Option<Timestamp>,
    }
}
db::row! {
    /// One party's place under an agreement.
    pub struct SignatureRow {
        pub party: String,
        pub name: String,
        pub email: String,
        /// As what somebody signs: for a host in that person's words, for the programme the name of a role, for the expert empty.
        pub position: String,
        pub signed_name: String,
        pub signed_at: Option<Timestamp>,
        pub text_digest: String,
        /// What must change before this party signs, or empty.
        pub remark: String,
        pub remarked_by: String,
        pub remarked_at: Option<Timestamp>,
    }
}

impl SignatureRow {
    /// Whether this party does not sign before a change.
    pub fn is_held(&self) -> bool {
        self.signed_at.is_none() && !self.remark.is_empty()
    }

    /// The name under the agreement: of the one who was named there, or of somebody else who signed for that party.
    pub fn signer(&self) -> &str {
        if self.signed_name.is_empty() || i18n::same_name(&self.signed_name, &self.name) { &self.name } else { &self.signed_name }
    }

    /// What the signer typed, when its words are not those of the name under the agreement.
    pub fn typed(&self) -> Option<&str> {
        Some(self.signed_name.as_str()).filter(|typed| !typed.is_empty() && !i18n::same_words(typed, self.signer()))
    }
}
db::row! {
    /// A monthly note.
    pub struct NoteRow {
        pub month: String,
        pub challenges: String,
        pub achievements: String,
        pub recommendations: String,
        pub persons_reached: i64,
        pub women_reached: i64,
        pub alarm: bool,
        pub alarm_answer: String,
        pub alarm_answered_by: String,
        pub alarm_answered_at: Option<Timestamp>,
        pub written_by: String,
        pub written_at: Timestamp,
    }
}
db::row! {
    /// The most people and women that one monthly note counts.
    pub struct MostNotedRow { pub persons: i64, pub women: i64 }
}
db::row! {
    /// The report at the end.
    pub struct ReportRow {
        pub summary: String,
        pub persons_reached: i64,
        pub women_reached: i64,
        /// Names of activities, with commas between.
        pub activities: String,
        /// Names of barriers, with commas between.
        pub barriers: String,
        pub advice: String,
        pub version: i64,
    }
}
db::row! {
    /// What stays behind.
    pub struct HandoverRow { pub what_stays: String, pub who_keeps_it: String, pub where_it_is: String, pub next_steps: String, pub version: i64 }
}
db::row! {
    /// What the host answered to the report.
    pub struct ConfirmationRow {
        pub confirmed: bool,
        pub name: String,
        pub remarks: String,
        pub satisfaction: Option<i64>,
        pub confirmed_at: Timestamp,
        pub taken_back_at: Option<Timestamp>,
        pub taken_back_because: String,
    }
}
db::row! {
    /// A certificate.
    pub struct CertificateRow {
        pub id: Uuid,
        pub placement_id: PlacementId,
        pub code: String,
        pub holder: String,
        pub title: String,
        /// The title in Dutch, or empty.
        pub title_nl: String,
        pub host_name: String,
        pub country: Country,
        pub from_day: Date,
        pub until_day: Date,
        pub issued_on: Date,
        pub file_en: String,
        pub file_nl: String,
        pub revoked_at: Option<Timestamp>,
        pub revoked_reason: String,
    }
}

impl CertificateRow {
    /// Its title in a language; the English one where there is no other.
    pub fn title_in(&self, lang: i18n::Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }
}

/// One placement.
pub async fn placement(tx: &mut Tx, id: PlacementId) -> Result<Option<PlacementRow>> {
    tx.maybe(FIND, params![id]).await
}

/// Placements in a scope, as they stand on a day.
pub async fn list(tx: &mut Tx, scope: &Scope, today: Date) -> Result<Vec<ListRow>> {
    tx.all(LIST, scoped_params![scope, today]).await
}

/// Placements in a scope that are not over.
pub async fn open(tx: &mut Tx, scope: &Scope, today: Date) -> Result<Vec<ListRow>> {
    tx.all(OPEN, scoped_params![scope, today]).await
}

/// The checklist.
pub async fn tasks(tx: &mut Tx, id: PlacementId) -> Result<Vec<TaskRow>> {
    tx.all(TASKS, params![id]).await
}

/// Who works beside the expert, as the host named them.
pub async fn named(tx: &mut Tx, id: PlacementId) -> Result<Vec<NamedRow>> {
    tx.all(NAMED, params![id]).await
}

/// All blocks, also those that were replaced.
pub async fn blocks(tx: &mut Tx, id: PlacementId) -> Result<Vec<BlockRow>> {
    tx.all(BLOCKS, params![id]).await
}

/// The blocks that count.
pub async fn live_blocks(tx: &mut Tx, id: PlacementId) -> Result<Vec<BlockRow>> {
    Ok(blocks(tx, id).await?.into_iter().filter(|block| block.replaced_by.is_none()).collect())
}

/// Their days.
pub async fn days(tx: &mut Tx, id: PlacementId) -> Result<Vec<Stretch>> {
    Ok(live_blocks(tx, id).await?.iter().map(BlockRow::stretch).collect())
}

/// The case of another placement at which the expert is on days of this stretch.
pub async fn clash(tx: &mut Tx, expert: ExpertId, placement: PlacementId, stretch: &Stretch) -> Result<Option<String>> {
    let elsewhere: Vec<ElsewhereRow> = tx.all(ELSEWHERE, params![expert, placement]).await?;
    let other = |row: &ElsewhereRow| Stretch { mode: Mode::Physical, from: row.from_day, until: row.until_day, hours_per_week: None };
    Ok(elsewhere.iter().find(|row| stretch.clashes_with(&other(row))).map(|row| case_number(row.number)))
}

/// The newest version of the agreement.
pub async fn agreement(tx: &mut Tx, id: PlacementId) -> Result<Option<AgreementRow>> {
    tx.maybe(AGREEMENTS, params![id]).await
}

/// Who signs an agreement, in order.
pub async fn signatures(tx: &mut Tx, agreement: Uuid) -> Result<Vec<SignatureRow>> {
    tx.all(SIGNATURES, params![agreement]).await
}

/// The parties that signed.
pub fn signed(signatures: &[SignatureRow]) -> Vec<Party> {
    signatures.iter().filter(|row| row.signed_at.is_some()).filter_map(|row| Party::named(&row.party)).collect()
}

/// Objectives of a placement's request, with what was reached.
pub async fn objectives(tx: &mut Tx, placement: &PlacementRow) -> Result<Vec<ObjectiveRow>> {
    tx.all(OBJECTIVES, params![placement.request_id, placement.id]).await
}

/// The certificates of a placement, newest first.
pub async fn certificates(tx: &mut Tx, id: PlacementId) -> Result<Vec<CertificateRow>> {
    tx.all(CERTIFICATES, params![id]).await
}

/// The name of an account.
pub async fn account_name(tx: &mut Tx, id: Uuid) -> Result<String> {
    Ok(tx.values::<String>(ACCOUNT_NAME, params![id]).await?.pop().unwrap_or_default())
}
