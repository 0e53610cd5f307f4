//! Applying: a draft that can be left and taken up again, sending it, and the consents that go with it.

use command::{Change, Command, Stop, Work};
use jiff::civil::Date;
use model::application::{self, Decision, State};
use model::{ApplicationId, Event, ExpertId, RequestId};
use serde_json::json;

use super::{Ruling, for_expert, may_write_for, rule, score};
use crate::eligibility;
use crate::letters;
use crate::store::{self, Draft};

/// Saves an expert's draft for a published request, or opens it.
#[derive(Clone, Debug)]
pub struct SaveDraft {
    /// The request.
    pub request: RequestId,
    /// The person.
    pub expert: ExpertId,
    /// Why the person wants this assignment.
    pub motivation: String,
    /// The first day on which the person can begin.
    pub available_from: Option<Date>,
    /// The code of whoever sent the person here, or empty.
    pub referred_by: String,
}

impl Command for SaveDraft {
    type Done = ApplicationId;

    async fn run(&self, work: &mut Work) -> Result<ApplicationId, Stop> {
        may_write_for(work, self.expert)?;
        let request = store::request(&mut work.tx, self.request).await.map_err(|_| Stop::Gone)?;
        store::check_open(&mut work.tx, &request, work.today).await??;
        if self.available_from.is_some_and(|day| day < work.today) {
            return Err(Stop::field("available_from", application::DAY_IS_PAST));
        }
        let available_from = self.day_with_time(work).await?;
        let draft = Draft {
            request: self.request,
            expert: self.expert,
            motivation: &self.motivation,
            available_from,
            referred_by: &self.referred_by,
        };
        let after = json!({ "motivation": self.motivation, "available_from": available_from, "referred_by": self.referred_by });
        let change = |id: ApplicationId| Change::of("selection.draft", "application", id).after(after).person(self.expert);
        let existing = store::dossier_of(&mut work.tx, self.request, self.expert).await?;
        let id = match existing {
            None => {
                let id = work.id();
                store::open_draft(&mut work.tx, id, &draft, work.now).await?;
                id
            }
            Some(dossier) if dossier.state() != State::Draft => return Err(application::APPLIED_ALREADY.into()),
            Some(dossier) => {
                // The code of whoever sent the person here stays when the person comes back without it.
                let referred_by = if draft.referred_by.is_empty() { &dossier.referred_by } else { draft.referred_by };
                if !store::write_draft(&mut work.tx, &dossier, &Draft { referred_by, ..draft }).await? {
                    return Err(Stop::Stale);
                }
                dossier.id
            }
        };
        work.record(change(id)).await?;
        Ok(id)
    }
}

impl SaveDraft {
    /// The day that the person names or, where the profile has no time yet on that day, the first one on which it has.
    async fn day_with_time(&self, work: &mut Work) -> Result<Option<Date>, Stop> {
        let Some(day) = self.available_from else { return Ok(None) };
        let profile = store::profile(&mut work.tx, self.expert).await?;
        Ok(Some(profile.map_or(day, |profile| eligibility::free_from(&profile.available, day))))
    }
}

/// Throws a draft away. Nothing hangs on it yet; what was sent is withdrawn instead.
#[derive(Clone, Debug)]
pub struct DiscardDraft {
    /// The draft.
    pub application: ApplicationId,
}

impl Command for DiscardDraft {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let dossier = for_expert(work, self.application).await?;
        if dossier.state() != State::Draft {
            return Err(application::APPLIED_ALREADY.into());
        }
        if !store::discard_draft(&mut work.tx, &dossier).await? {
            return Err(Stop::Stale);
        }
        let before = json!({ "state": State::Draft.name() });
        work.record(Change::of("selection.discard", "application", dossier.id).before(before).person(dossier.expert_id)).await
    }
}

/// Sends a draft. It is held against the rules at once: whoever does not meet them is told why, and counts.
#[derive(Clone, Debug)]
pub struct Submit {
    /// The draft.
    pub application: ApplicationId,
    /// Whether the person agrees that the CV goes to the host of this assignment.
    pub share_cv: bool,
    /// Whether the host may learn the name, where it is kept from the country of origin.
    pub show_name: bool,
}

impl Command for Submit {
    type Done = State;

    async fn run(&self, work: &mut Work) -> Result<State, Stop> {
        let mut dossier = for_expert(work, self.application).await?;
        if dossier.state() != State::Draft {
            return Err(application::APPLIED_ALREADY.into());
        }
        let request = store::request(&mut work.tx, dossier.request_id).await?;
        store::check_open(&mut work.tx, &request, work.today).await??;
        let profile = store::profile(&mut work.tx, dossier.expert_id).await?.ok_or(Stop::from(application::PROFILE_NOT_ACTIVE))?;
        let demand = store::demand(&mut work.tx, request, work.today).await?;
        let judgement = eligibility::judge(&demand, &profile, dossier.available_from, work.today);

        rule(work, &mut dossier, Ruling::plain(Decision::Submit)).await?;
        store::mark_sent(&mut work.tx, dossier.id, work.now).await?;
        let checks = judgement.checks.iter().map(|check| (work.id(), check.clone())).collect();
        store::keep_checks(&mut work.tx, dossier.id, checks, work.now).await?;
        score::keep(work, &dossier, &judgement).await?;
        let eligible = judgement.assessment.is_eligible();
        let state = rule(work, &mut dossier, Ruling::plain(if eligible { Decision::Admit } else { Decision::Exclude })).await?;
        if self.share_cv {
            agree(work, dossier.expert_id, application::share_purpose(dossier.number)).await?;
        }
        // Where the name is not kept from the country of origin there is nothing to agree to.
        if self.show_name && dossier.hidden {
            agree(work, dossier.expert_id, application::name_purpose(dossier.number)).await?;
        }
        let failed: Vec<_> = judgement.checks.iter().filter(|check| !check.holds).cloned().collect();
        letters::received(work, &dossier, &failed).await?;
        Ok(state)
    }
}

/// What an expert agrees to for one application.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ConsentFor {
    /// The CV goes to the host.
    ShareCv,
    /// The host learns the name, where it is kept from the country of origin.
    ShowName,
}

/// Agrees to one use of personal data for an application that was sent already, or takes that back.
#[derive(Clone, Debug)]
pub struct AnswerConsent {
    /// The application.
    pub application: ApplicationId,
    /// What it is about.
    pub to: ConsentFor,
    /// Yes, or a yes taken back.
    pub given: bool,
}

impl Command for AnswerConsent {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let dossier = for_expert(work, self.application).await?;
        if !dossier.state().is_open() {
            return Err(application::NOT_NOW.into());
        }
        let (expert, number) = (dossier.expert_id, dossier.number);
        let (purpose, now) = match self.to {
            ConsentFor::ShareCv => (application::share_purpose(number), store::share_consent(&mut work.tx, expert, number).await?),
            ConsentFor::ShowName => (application::name_purpose(number), store::name_consent(&mut work.tx, expert, number).await?),
        };
        if self.given {
            return agree(work, expert, purpose).await;
        }
        if now.is_none() {
            return Ok(());
        }
        let text_version = application::CONSENT_TEXT.to_owned();
        work.raise(Event::ConsentTakenBack { expert, purpose, text_version }).await
    }
}

async fn agree(work: &mut Work, expert: ExpertId, purpose: String) -> Result<(), Stop> {
    work.raise(Event::ConsentGiven { expert, purpose, text_version: application::CONSENT_TEXT.to_owned() }).await
}
