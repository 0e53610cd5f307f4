//! What waits for whom in selection, and what a search finds.

use std::collections::BTreeMap;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::access::{Scope, Subject, Verb};
use model::application::{Ball, Decision, State};
use model::{ApplicationId, RequestId, Timestamp};
use web::{Cx, Door, Hit, Waiting};

use crate::actions::asked_since;
use crate::explain;
use crate::store::{self, Dossier};
use crate::words::Words;

/// The scope of the programme's people over applications: by phase and country, never as a host or as the person.
pub(crate) fn office_scope(cx: &Cx, verb: Verb) -> Scope {
    Scope { hosts: Vec::new(), expert: None, ..cx.scope(verb, Subject::Application) }
}

/// What waits for whom, within the visitor's scope: applications to look at, hosts that have not decided, seats to fill.
pub fn waiting(cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    async move {
        let scope = office_scope(&cx, Verb::See);
        if scope.is_empty() {
            return Ok(Vec::new());
        }
        let mut tx = cx.read().await?;
        let open = store::waiting(&mut tx, &scope).await?;
        let mut by_request: BTreeMap<(i64, RequestId), Vec<Dossier>> = BTreeMap::new();
        for dossier in open {
            by_request.entry((dossier.request_number, dossier.request_id)).or_default().push(dossier);
        }
        let mine = !office_scope(&cx, Verb::Decide).is_empty();
        let mut list = Vec::new();
        for ((_, request), dossiers) in by_request {
            let taken = store::taken(&mut tx, request).await?;
            let mut unasked = Vec::new();
            for dossier in dossiers.iter().filter(|dossier| dossier.state() == State::LongListed) {
                if store::share_consent(&mut tx, dossier.expert_id, dossier.number).await?.is_none() {
                    unasked.push(dossier.id);
                }
            }
            // A pause waits from the day on which it began, whatever the application did before.
            let (mut pauses, mut to_ask) = (Vec::new(), Vec::new());
            for dossier in dossiers.iter().filter(|dossier| dossier.is_paused()) {
                let paused = paused_at(&mut tx, dossier).await?;
                pauses.push((dossier.id, paused.unwrap_or(dossier.state_since)));
                if asked_since(&mut tx, dossier, paused).await?.is_none() {
                    to_ask.push(dossier.id);
                }
            }
            list.extend(of_request(&cx, &dossiers, &unasked, (&pauses, &to_ask), taken, mine));
        }
        Ok(list)
    }
    .boxed()
}

/// Since when the profile is paused: since the person took back a consent that it needs, or paused it the last time, as the
/// audit trail keeps that.
pub(crate) async fn paused_at(tx: &mut db::Tx, dossier: &Dossier) -> db::Result<Option<Timestamp>> {
    if dossier.took_back_at.is_some() {
        return Ok(dossier.took_back_at);
    }
    let entries = command::entries_about(tx, dossier.expert_id).await?;
    Ok(entries.into_iter().filter(|entry| entry.action == "experts.pause").map(|entry| entry.at).max())
}

/// The rows of one request: one for each thing to do, not one for each person. `unasked` are those who have not agreed that
/// the host sees them; `pauses` says since when a profile is paused, and `to_ask` who was not asked since
/// whether the application stands.
fn of_request(
    cx: &Cx,
    dossiers: &[Dossier],
    unasked: &[ApplicationId],
    (pauses, to_ask): (&[(ApplicationId, Timestamp)], &[ApplicationId]),
    taken: i64,
    mine: bool,
) -> Vec<Waiting> {
    let w = Words(cx.lang);
    let is = |states: &[State]| dossiers.iter().filter(|dossier| states.contains(&dossier.state())).collect::<Vec<_>>();
    let row = |what: String, of: &Dossier, mine: bool| Waiting {
        what,
        path: format!("/work/selection/{}", of.request_case()),
        case: of.request_case(),
        country: of.country.to_string(),
        since: of.state_since,
        ball: explain::ball(cx.lang, of.state(), &of.host_name),
        mine: mine && of.state().ball() != Ball::Host,
    };
    let mut rows = Vec::new();
    let new = is(&[State::Submitted, State::Eligible]);
    if let Some(oldest) = new.first() {
        rows.push(row(w.waiting_new(new.len(), oldest.title_in(cx.lang)), oldest, mine));
    }
    let (unasked, listed): (Vec<_>, Vec<_>) = is(&[State::LongListed]).into_iter().partition(|dossier| unasked.contains(&dossier.id));
    if let Some(oldest) = unasked.first() {
        rows.push(row(w.waiting_consent(unasked.len(), oldest.title_in(cx.lang)), oldest, mine));
    }
    if let Some(oldest) = listed.first() {
        rows.push(row(w.waiting_share(listed.len(), oldest.title_in(cx.lang)), oldest, mine));
    }
    let at_host = is(&[State::Shared]);
    if let Some(oldest) = at_host.first() {
        rows.push(row(w.waiting_host(at_host.len(), oldest.title_in(cx.lang)), oldest, false));
    }
    let since = |of: &[&Dossier]| {
        let theirs = pauses.iter().filter(|(id, _)| of.iter().any(|dossier| dossier.id == *id));
        theirs.map(|(_, at)| *at).min()
    };
    let paused = dossiers.iter().filter(|dossier| dossier.is_paused());
    let (open, asked): (Vec<&Dossier>, Vec<&Dossier>) = paused.partition(|dossier| to_ask.contains(&dossier.id));
    let (took_back, open): (Vec<&Dossier>, Vec<&Dossier>) = open.into_iter().partition(|dossier| dossier.took_back_at.is_some());
    for (of, took_back) in [(open, false), (took_back, true)] {
        let Some(oldest) = of.first() else { continue };
        let title = oldest.title_in(cx.lang);
        let what = if took_back { w.waiting_taken_back(of.len(), title) } else { w.waiting_paused(of.len(), title) };
        let said = row(what, oldest, mine);
        // Of one person the way leads to the button.
        let path = if of.len() == 1 { format!("{}/{}", said.path, oldest.case()) } else { said.path };
        rows.push(Waiting { ball: w.ball_office(), since: since(&of).unwrap_or(said.since), mine, path, ..said });
    }
    if let Some(oldest) = asked.first() {
        let said = row(w.waiting_paused_asked(asked.len(), oldest.title_in(cx.lang)), oldest, false);
        rows.push(Waiting { ball: w.ball_expert(), since: since(&asked).unwrap_or(said.since), ..said });
    }
    let accepted = is(&[State::Accepted]);
    if let Some(oldest) = accepted.first() {
        rows.push(row(w.waiting_accepted(accepted.len(), oldest.title_in(cx.lang)), oldest, mine));
    }
    let reserves = is(&[State::Reserve]);
    let first = reserves.iter().min_by_key(|dossier| dossier.reserve_rank);
    if let Some(first) = first.filter(|first| taken < first.seats && first.check_request(Decision::StepIn).is_ok()) {
        let mut free = row(w.waiting_seat(first.title_in(cx.lang)), first, mine);
        free.ball = w.ball_office();
        rows.push(free);
    }
    rows
}

/// What a search finds here, within the visitor's scope: by case number, and by the name of a person.
pub fn find(cx: Cx, folded: String) -> BoxFuture<'static, Result<Vec<Hit>, Door>> {
    async move {
        let scope = office_scope(&cx, Verb::See);
        if scope.is_empty() || folded.trim().is_empty() {
            return Ok(Vec::new());
        }
        let mut tx = cx.read().await?;
        let found = store::search(&mut tx, &scope, folded.trim()).await?;
        let w = Words(cx.lang);
        let hit = |dossier: &Dossier| Hit {
            kind: w.kind_application(),
            title: w.hit_title(dossier.case(), shown_name(&cx, dossier)),
            path: format!("/work/selection/{}/{}", dossier.request_case(), dossier.case()),
            note: format!("{} · {}", dossier.title_in(cx.lang), explain::state_of(cx.lang, dossier)),
        };
        Ok(found.iter().map(hit).collect())
    }
    .boxed()
}

/// The person's name for the programme; one that left has none.
pub(crate) fn shown_name(cx: &Cx, dossier: &Dossier) -> String {
    if dossier.name.is_empty() { Words(cx.lang).erased_person() } else { dossier.name.clone() }
}
