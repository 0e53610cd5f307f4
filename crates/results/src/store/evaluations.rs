//! Evaluations: their people, days and answers.

use db::{Result, Tx, params};
use model::access::Place;
use model::evaluation::{Answers, Change, Factor, Moment, OnObjective, Use, Voice};
use model::request::Process;
use model::text::Country;
use model::{ApplicationId, Date, EvaluationId, ExpertId, HostId, LinkId, ObjectiveId, PhaseId, PlacementId, RequestId, Scope, Timestamp};

use super::*;

db::row! {
    /// An evaluation with what its pages and letters need of the placement.
    pub struct EvaluationRow {
        /// Its id.
        pub id: EvaluationId,
        /// The placement.
        pub placement_id: PlacementId,
        /// `before`, `after` or `year-later`.
        pub moment: String,
        /// `expert`, `colleague` or `management`.
        pub voice: String,
        /// The name under which evaluators read the answers.
        pub pseudonym: String,
        /// Who is asked; blank when the account was closed.
        pub person_name: String,
        /// Where.
        pub person_email: String,
        /// In which language.
        pub language: String,
        /// When it is to be asked; none while that is open.
        pub due_on: Option<Date>,
        /// When it was asked.
        pub asked_at: Option<Timestamp>,
        /// When the last reminder went out.
        pub reminded_at: Option<Timestamp>,
        /// How many reminders went out.
        pub reminders: i64,
        /// When it was answered.
        pub answered_at: Option<Timestamp>,
        /// What the team knows, 0 to 4.
        pub knowledge: Option<i64>,
        /// What it can do, 0 to 4.
        pub skills: Option<i64>,
        /// How it feels about it, 0 to 4.
        pub attitudes: Option<i64>,
        /// How content the person is, 1 to 5.
        pub satisfaction: Option<i64>,
        /// `yes`, `partly`, `no`, or empty where it was not asked.
        pub still_used: String,
        /// Why.
        pub still_used_why: String,
        /// Where lay what helped: names with commas.
        pub helped: String,
        /// Where lay what hindered.
        pub hindered: String,
        /// Anything else.
        pub remarks: String,
        /// The link that works.
        pub link_id: Option<LinkId>,
        /// When it was closed without an answer.
        pub closed_at: Option<Timestamp>,
        /// The placement's number.
        pub number: i64,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country.
        pub country: Country,
        /// The host.
        pub host_id: HostId,
        /// The expert.
        pub expert_id: ExpertId,
        /// The request.
        pub request_id: RequestId,
        /// The assignment's title.
        pub title: String,
        /// The same in Dutch, or empty.
        pub title_nl: String,
        /// The host's name.
        pub host_name: String,
        /// The expert's name; blank when erased.
        pub expert_name: String,
        /// What the expert wants to be called; may be empty.
        pub expert_call_name: String,
        /// The sector's code.
        pub sector: String,
    }
}

impl EvaluationRow {
    /// When it is asked.
    pub fn moment(&self) -> Moment {
        Moment::named(&self.moment).unwrap_or(Moment::Before)
    }

    /// Who answers.
    pub fn voice(&self) -> Voice {
        Voice::named(&self.voice).unwrap_or(Voice::Expert)
    }

    /// The placement's case number.
    pub fn case(&self) -> String {
        model::placement::case_number(self.number)
    }

    /// Where it stands, for scopes.
    pub fn place(&self) -> Place {
        Place { phase: Some(self.phase_id), country: Some(self.country), host: Some(self.host_id), expert: None }
    }

    /// The assignment's title in a language.
    pub fn title_in(&self, lang: i18n::Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }

    /// What was answered; `None` before that.
    pub fn answers(&self, changes: &[ChangeRow]) -> Option<Answers> {
        self.answered_at?;
        Some(Answers {
            knowledge: self.knowledge.unwrap_or_default(),
            skills: self.skills.unwrap_or_default(),
            attitudes: self.attitudes.unwrap_or_default(),
            satisfaction: self.satisfaction,
            still_used: Use::named(&self.still_used),
            still_used_why: self.still_used_why.clone(),
            helped: factors(&self.helped),
            hindered: factors(&self.hindered),
            remarks: self.remarks.clone(),
            objectives: changes.iter().map(ChangeRow::answer).collect(),
        })
    }
}

/// Factors as stored, read.
fn factors(text: &str) -> Vec<Factor> {
    text.split(',').filter_map(Factor::named).collect()
}

/// Factors to be stored.
fn factor_names(factors: &[Factor]) -> String {
    factors.iter().map(|factor| factor.name()).collect::<Vec<_>>().join(",")
}

db::row! {
    /// What was said on one objective.
    pub struct ChangeRow {
        /// The evaluation.
        pub evaluation_id: EvaluationId,
        /// The objective.
        pub objective_id: ObjectiveId,
        /// `none`, `low`, `medium` or `high`.
        pub change: String,
        /// The process reached, or empty.
        pub process: String,
        /// What shows it.
        pub evidence: String,
        /// The objective's place in the terms of reference.
        pub number: i64,
        /// Its words.
        pub objective: String,
    }
}

impl ChangeRow {
    fn answer(&self) -> OnObjective {
        OnObjective {
            objective: self.objective_id,
            change: Change::named(&self.change).unwrap_or(Change::None),
            process: Process::named(&self.process),
            evidence: self.evidence.clone(),
        }
    }
}

db::row! {
    /// A correction, both versions as JSON.
    pub struct CorrectionRow {
        /// The answers before.
        pub before: String,
        /// The answers after.
        pub after: String,
        /// Why.
        pub reason: String,
        /// When.
        pub corrected_at: Timestamp,
        /// Who, by name.
        pub corrected_by: String,
    }
}

db::row! {
    /// A placement as far as evaluations are made for it.
    pub struct PlacementRow {
        /// Its id.
        pub id: PlacementId,
        /// The request.
        pub request_id: RequestId,
        /// The host.
        pub host_id: HostId,
        /// The expert.
        pub expert_id: ExpertId,
        /// Its number.
        pub number: i64,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country.
        pub country: Country,
        /// The day on which the work ended.
        pub ended_on: Option<Date>,
    }
}

db::row! {
    /// Somebody who can be asked.
    pub struct PersonRow {
        /// The name.
        pub name: String,
        /// The address; empty when there is none.
        pub email: String,
        /// The language.
        pub language: String,
    }
}

db::row! {
    /// An objective of the request.
    pub struct ObjectiveRow {
        /// Its id.
        pub id: ObjectiveId,
        /// Its place.
        pub number: i64,
        /// Its words.
        pub objective: String,
        /// What is there when it is reached.
        pub deliverable: String,
        /// The process it aims at.
        pub process: String,
    }
}

/// One evaluation.
pub async fn by_id(tx: &mut Tx, id: EvaluationId) -> Result<Option<EvaluationRow>> {
    tx.maybe(BY_ID, params![id]).await
}

/// The evaluations of a placement, in the order in which they were made.
pub async fn of_placement(tx: &mut Tx, placement: PlacementId) -> Result<Vec<EvaluationRow>> {
    tx.all(OF_PLACEMENT, params![placement]).await
}

/// The evaluations that an expert answers.
pub async fn of_expert(tx: &mut Tx, expert: ExpertId) -> Result<Vec<EvaluationRow>> {
    tx.all(OF_EXPERT, params![expert]).await
}

/// All evaluations in a scope.
pub async fn list(tx: &mut Tx, scope: &Scope) -> Result<Vec<EvaluationRow>> {
    tx.all(LIST, db::scoped_params![scope]).await
}

/// What was not answered and whose day has come.
pub async fn open(tx: &mut Tx, today: Date) -> Result<Vec<EvaluationRow>> {
    tx.all(OPEN, params![today]).await
}

/// What was said on each objective.
pub async fn changes(tx: &mut Tx, evaluation: EvaluationId) -> Result<Vec<ChangeRow>> {
    tx.all(CHANGES_OF, params![evaluation]).await
}

/// The objectives that an evaluation asks about: the first eight.
pub async fn objectives(tx: &mut Tx, request: RequestId) -> Result<Vec<ObjectiveRow>> {
    let mut all: Vec<ObjectiveRow> = tx.all(OBJECTIVES, params![request]).await?;
    all.truncate(model::evaluation::MOST_OBJECTIVES);
    Ok(all)
}

/// The placement that grew from an application.
pub async fn placement_of(tx: &mut Tx, application: ApplicationId) -> Result<Option<PlacementRow>> {
    tx.maybe(PLACEMENT_OF_APPLICATION, params![application]).await
}

/// One placement.
pub async fn placement(tx: &mut Tx, id: PlacementId) -> Result<Option<PlacementRow>> {
    tx.maybe(PLACEMENT, params![id]).await
}

/// Who can be asked about a placement: everybody with an address, once for each voice.
pub async fn people(tx: &mut Tx, placement: &PlacementRow) -> Result<Vec<(Voice, PersonRow)>> {
    let mut people: Vec<(Voice, PersonRow)> = Vec::new();
    for (voice, rows) in [
        (Voice::Expert, tx.all::<PersonRow>(EXPERT, params![placement.expert_id]).await?),
        (Voice::Colleague, tx.all(COUNTERPARTS, params![placement.request_id]).await?),
        (Voice::Management, tx.all(DIRECTORS, params![placement.host_id]).await?),
    ] {
        for person in rows {
            let known = people.iter().any(|(other, known)| *other == voice && known.email.eq_ignore_ascii_case(&person.email));
            if !person.email.trim().is_empty() && !known {
                people.push((voice, person));
            }
        }
    }
    Ok(people)
}

/// Stores what was said, for the first time; false when it was answered meanwhile.
pub async fn save_answers(tx: &mut Tx, id: EvaluationId, at: Timestamp, answers: &Answers) -> Result<bool> {
    let still_used = answers.still_used.map_or("", Use::name);
    let values = params![
        id,
        at,
        answers.knowledge,
        answers.skills,
        answers.attitudes,
        answers.satisfaction,
        still_used,
        &answers.still_used_why,
        factor_names(&answers.helped),
        factor_names(&answers.hindered),
        &answers.remarks,
    ];
    Ok(tx.run(SET_ANSWERED, values).await? == 1)
}

/// Replaces what was said.
pub async fn replace_answers(tx: &mut Tx, id: EvaluationId, answers: &Answers) -> Result<()> {
    let still_used = answers.still_used.map_or("", Use::name);
    let values = params![
        id,
        answers.knowledge,
        answers.skills,
        answers.attitudes,
        answers.satisfaction,
        still_used,
        &answers.still_used_why,
        factor_names(&answers.helped),
        factor_names(&answers.hindered),
        &answers.remarks,
    ];
    tx.run_one(SET_CORRECTED, values).await
}
