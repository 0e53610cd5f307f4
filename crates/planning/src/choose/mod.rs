//! Deciding about one seat of a plan: accept who is proposed with one press, or choose on a page somebody else or nobody,
//! with the reason. It is written down; nobody is told.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use command::Stop;
use i18n::Msg;
use model::access::Verb;
use model::round::{self, Choice, RunState};
use model::{ExpertId, RequestId};
use pool::explain::{country_name, in_hundred};
use uuid::Uuid;
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{Decide, plan_before};
use crate::outcome::{Content, Seat, seated, seats, seats_now, selected, standing_now};
use crate::plan::{self, Ruling};
use crate::store::{self, Request, Round, Run};
use crate::words::{self, Words};

const CHOICES: &[(&str, Msg)] = &[("accept", words::CHOICE_ACCEPT), ("other", words::CHOICE_OTHER), ("open", words::CHOICE_OPEN)];
/// What can be chosen where nobody is proposed.
const WITHOUT: &[(&str, Msg)] = &[("other", words::CHOICE_SOMEBODY), ("open", words::CHOICE_OPEN)];
/// In the order of [`round::REASONS`].
const REASONS: &[(&str, Msg)] = &[
    ("host-wish", words::REASON_HOST_WISH),
    ("knows-the-place", words::REASON_KNOWS_THE_PLACE),
    ("dates", words::REASON_DATES),
    ("better-fit", words::REASON_BETTER_FIT),
    ("wait", words::REASON_WAIT),
    ("other", words::REASON_OTHER),
];

/// What is posted to accept who is proposed.
pub const ACCEPT: FormSpec = FormSpec::new(&[
    Field::new("run", words::FIELD_RUN, Kind::Hidden(20)).required(),
    Field::new("request", words::COL_REQUEST, Kind::Hidden(36)).required(),
    Field::new("seat", words::FIELD_SEAT, Kind::Hidden(20)).required(),
    Field::new("expert", words::COL_PERSON, Kind::Hidden(36)).required(),
]);

const RUN: Field = Field::new("run", words::FIELD_RUN, Kind::Hidden(20)).required();
const EXPERT: Field = Field::new("expert", words::FIELD_EXPERT, Kind::Pick).sometimes().hint(words::FIELD_EXPERT_HINT);
const REASON_CODE: Field =
    Field::new("reason_code", words::FIELD_REASON_CODE, Kind::Choice(REASONS)).sometimes().hint(words::FIELD_REASON_CODE_HINT);
/// The same where nobody is proposed: whatever is chosen is the office's own.
const REASON_OF_OWN: Field =
    Field::new("reason_code", words::FIELD_REASON_CODE, Kind::Choice(REASONS)).sometimes().hint(words::FIELD_REASON_CODE_OWN_HINT);
const REASON: Field = Field::new("reason", words::FIELD_REASON, Kind::Text(1000)).sometimes().hint(words::FIELD_REASON_HINT);

/// The form.
pub const FORM: FormSpec =
    FormSpec::new(&[RUN, Field::new("choice", words::FIELD_CHOICE, Kind::Choice(CHOICES)).required(), EXPERT, REASON_CODE, REASON]);
/// The same for a seat for which the plan proposes nobody who could be accepted.
pub const NOBODY: FormSpec =
    FormSpec::new(&[RUN, Field::new("choice", words::FIELD_CHOICE, Kind::Choice(WITHOUT)).required(), EXPERT, REASON_OF_OWN, REASON]);

#[derive(Template)]
#[template(path = "choose/choose.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    round: &'a Round,
    request: &'a Request,
    title: String,
    country: String,
    seat: i64,
    proposed: String,
    is_lost: bool,
    /// What was decided before, and whom it named.
    now: Option<(Ruling, String)>,
    /// Where the person who is proposed has a seat already, when this one would be more than the round allows; empty otherwise.
    over: String,
    cap: i64,
    /// Who is proposed and who can be chosen, each with the address of the profile; nobody for who may not read profiles.
    profiles: Vec<(String, String)>,
    form: Form,
}

/// What the page is about.
struct About {
    round: Round,
    run: Run,
    request: Request,
    seat: Seat,
    proposed: String,
    /// Who is proposed is not in the pool any more.
    is_lost: bool,
    /// Where the person who is proposed has other seats, when there are as many as the round allows.
    over: Vec<String>,
    /// The name of whom the office chose before.
    chosen: String,
    /// From where decisions were taken over, in words.
    taken_over: String,
    others: Vec<(ExpertId, String)>,
    profiles: Vec<(String, String)>,
}

type Names = Path<(String, String, String)>;

async fn open(cx: &Cx, names: &Names) -> Result<About, Door> {
    let Path((number, case, seat)) = names;
    let round = plan::open(cx, number, Verb::Decide).await?;
    if round.is_closed() {
        return Err(Door::Refused(round::CLOSED.into()));
    }
    let seat: i64 = seat.parse().map_err(|_| Door::Gone)?;
    let mut tx = cx.read().await?;
    let runs = store::runs(&mut tx, round.id).await?;
    let run = runs.first().cloned().ok_or(Door::Gone)?;
    if run.state() != RunState::Done {
        return Err(Door::Refused(round::OLD_PLAN.into()));
    }
    let requests = store::requests(&mut tx, round.id).await?;
    let request = requests.iter().find(|request| request.case() == *case).cloned().ok_or(Door::Gone)?;
    if !request.is_open() {
        return Err(Door::Refused(round::REQUEST_CLOSED.into()));
    }
    let pairs = store::pairs(&mut tx, run.id).await?;
    let decisions = store::newest_decisions(&mut tx, run.id).await?;
    let selected = selected(&store::applicants_of_round(&mut tx, round.id).await?);
    let before = plan_before(&mut tx, &round, &runs, run.id).await?;
    let taken_over = plan::taken_over(cx, &mut tx, &round, before.as_ref()).await?;
    let names = store::names(&mut tx, run.id, round.id, Uuid::nil()).await?;
    let active = plan::Active::now(cx, &mut tx).await?;
    drop(tx);
    let content = Content::of(&run);
    let all = seats_now(seats(request.id, content.seats(request.id), &pairs, &decisions), request.id, &pairs, &selected);
    let taken: Vec<_> = all.iter().filter(|other| other.number != seat).filter_map(Seat::person).collect();
    let seat = all.into_iter().find(|row| row.number == seat).ok_or(Door::Gone)?;
    if seat.taken_by.is_some() {
        return Err(Door::Refused(round::SEAT_TAKEN.into()));
    }
    let proposed = seat.proposed.as_ref().map(|pair| pair.expert_id);
    let name = |expert: &ExpertId| names.get(expert).map(|row| row.name.clone());
    let w = Words(cx.lang);
    // Who has a seat of another request already: as proposed or decided, or selected.
    let seated = seated(&requests, &selected, &standing_now(&content, &pairs, &decisions, &selected), |expert| active.contains(expert));
    let placed = |expert: ExpertId| -> Vec<String> {
        let there = requests.iter().filter(|other| other.id != request.id && seated.contains(&(expert, other.id)));
        there.map(Request::case).collect()
    };
    let is_full = |cases: &Vec<String>| !cases.is_empty() && cases.len() as i64 >= round.cap;
    let offer = |name: String, pair: &store::Pair| {
        let (cases, points) = (placed(pair.expert_id), in_hundred(cx.lang, pair.score, pair.score_of));
        match cases.is_empty() {
            true => w.offer_person(name, points),
            false if is_full(&cases) => w.offer_person_over(cx.lang.list(&cases), name, points),
            false => w.offer_person_elsewhere(cx.lang.list(&cases), name, points),
        }
    };
    let over = proposed.map(placed).filter(is_full).unwrap_or_default();
    let here = pairs.iter().filter(|pair| pair.request_id == request.id && pair.kind != "confirmed" && Some(pair.expert_id) != proposed);
    let others: Vec<(ExpertId, String)> = here
        .filter(|pair| !taken.contains(&pair.expert_id) && !selected.contains(&(pair.expert_id, request.id)))
        .filter(|pair| active.contains(&pair.expert_id))
        .filter_map(|pair| Some((pair.expert_id, offer(names.get(&pair.expert_id)?.told(), pair))))
        .collect();
    // Whom the office chose before is named too, also who is not in the list any more.
    let decided = seat.decision.as_ref().and_then(|decision| decision.expert_id);
    let shown: BTreeSet<ExpertId> = others.iter().map(|(expert, _)| *expert).chain(proposed).chain(decided).collect();
    let shown: Vec<ExpertId> = shown.into_iter().filter(|expert| names.contains_key(expert)).collect();
    let why = command::reading_for_round(round.number);
    command::record_readings(&cx.app.desk, &cx.actor, &shown, cx.reader_name(), "list", &why).await?;
    let is_lost = proposed.is_some_and(|expert| !active.contains(&expert));
    let chosen = decided.and_then(|expert| name(&expert)).unwrap_or_default();
    let profiles = match plan::reads_profiles(cx) {
        true => {
            let all = proposed.iter().chain(others.iter().map(|(expert, _)| expert));
            all.filter_map(|expert| Some((plan::profile(*expert), name(expert)?))).collect()
        }
        false => Vec::new(),
    };
    let proposed = proposed.and_then(|expert| name(&expert)).unwrap_or_default();
    Ok(About { round, run, request, seat, proposed, is_lost, over, chosen, taken_over, others, profiles })
}

impl About {
    /// Whether somebody is proposed who can be accepted.
    fn can_accept(&self) -> bool {
        self.seat.proposed.is_some() && !self.is_lost
    }

    /// The form that fits: nobody can be accepted where nobody is proposed.
    fn spec(&self) -> &'static FormSpec {
        if self.can_accept() { &FORM } else { &NOBODY }
    }

    /// What was decided before, by the names of the fields. Who was accepted and is not proposed any more is somebody whom the
    /// office chooses.
    fn decided(&self) -> Vec<(&'static str, String)> {
        let Some(decision) = &self.seat.decision else { return Vec::new() };
        let accepted = decision.choice() == Choice::Accept && !self.can_accept();
        let choice = if accepted { Choice::Other.name().to_owned() } else { decision.choice.clone() };
        let mut values = vec![("choice", choice), ("reason_code", decision.reason_code.clone()), ("reason", decision.reason.clone())];
        // Who is proposed is not in the list.
        let proposed = self.seat.proposed.as_ref().map(|pair| pair.expert_id);
        values.extend(decision.expert_id.filter(|expert| Some(*expert) != proposed).map(|expert| ("expert", expert.to_string())));
        values
    }
}

fn offered(about: &About, form: Form) -> Form {
    form.offer("expert", about.others.iter().map(|(expert, words)| (expert.to_string(), words.clone())).collect::<Vec<_>>())
}

fn page(cx: &Cx, about: &About, form: Form) -> Answer {
    let w = Words(cx.lang);
    let page = Page {
        w,
        cx,
        round: &about.round,
        title: about.request.title_in(cx.lang).to_owned(),
        country: country_name(cx.lang, about.request.country.code()),
        request: &about.request,
        seat: about.seat.number,
        proposed: about.proposed.clone(),
        now: about.seat.decision.as_ref().map(|decision| (plan::ruling(cx, decision, &about.taken_over), about.chosen.clone())),
        is_lost: about.is_lost,
        over: if about.over.is_empty() { String::new() } else { cx.lang.list(&about.over) },
        cap: about.round.cap,
        profiles: about.profiles.clone(),
        form,
    };
    let faulty = page.form.is_faulty();
    cx.sheet(w.plain().choose_title(about.request.case(), about.seat.number)).private().faulty(faulty).show(&page)
}

/// The page.
pub async fn get(cx: Cx, names: Names) -> Answer {
    let about = open(&cx, &names).await?;
    let mut values = vec![("run", about.run.number.to_string())];
    values.extend(about.decided());
    let form = offered(&about, Form::stored(&cx, about.spec(), values));
    page(&cx, &about, form)
}

/// Decides.
pub async fn post(cx: Cx, names: Names, posted: Posted) -> Answer {
    let about = open(&cx, &names).await?;
    let form = offered(&about, Form::typed(&cx, about.spec(), posted));
    let outcome = match form.read() {
        Err(faults) => return page(&cx, &about, form.with_faults(faults)),
        Ok(values) => {
            let choice = Choice::named(&values.text("choice")).unwrap_or(Choice::Open);
            // What still stands there from the decision before is not said anew. What is new is never dropped in silence: the
            // command says what does not go together.
            let before = about.decided();
            let new = |field: &str| Some(values.text(field)).filter(|text| !before.iter().any(|(name, old)| *name == field && old == text));
            let named = |field: &str, is_meant: bool| if is_meant { values.text(field) } else { new(field).unwrap_or_default() };
            let differs = choice != Choice::Accept;
            let decide = Decide {
                round: about.round.number,
                run: values.number("run").unwrap_or_default(),
                request: about.request.id,
                seat: about.seat.number,
                choice,
                expert: named("expert", choice == Choice::Other).parse().ok(),
                reason_code: named("reason_code", differs),
                reason: named("reason", differs),
            };
            cx.run(&decide).await
        }
    };
    match outcome {
        // At the top of the page, where it says what was done and what is wrong now.
        Ok(()) => cx.done(&about.round.path(), words::DONE_DECIDED),
        Err(Stop::Invalid(faults)) => {
            let faults = faults.into_iter().map(|fault| (fault.field, Fault::Refused(fault.refusal))).collect();
            page(&cx, &about, form.with_faults(faults))
        }
        Err(other) => Err(Door::from(other)),
    }
}

/// Accepts who is proposed, as long as that is still the person whom the page showed.
pub async fn accept(cx: Cx, Path(number): Path<String>, posted: Posted) -> Answer {
    let form = Form::typed(&cx, &ACCEPT, posted);
    let values = form.read().map_err(|_| Door::Unreadable)?;
    let (Some(request), Some(expert)) = (values.parse::<RequestId>("request"), values.parse::<ExpertId>("expert")) else {
        return Err(Door::Unreadable);
    };
    let round = plan::open(&cx, &number, Verb::Decide).await?;
    let (run, seat) = (values.number("run").unwrap_or_default(), values.number("seat").unwrap_or_default());
    let mut tx = cx.read().await?;
    let newest = store::runs(&mut tx, round.id).await?.into_iter().next().filter(|row| row.number == run);
    let newest = newest.ok_or(Door::Refused(round::OLD_PLAN.into()))?;
    let pairs = store::pairs(&mut tx, newest.id).await?;
    let decisions = store::newest_decisions(&mut tx, newest.id).await?;
    let requests = store::requests(&mut tx, round.id).await?;
    let selected = selected(&store::applicants_of_round(&mut tx, round.id).await?);
    let active = plan::Active::now(&cx, &mut tx).await?;
    drop(tx);
    let case = requests.iter().find(|row| row.id == request).map(Request::case);
    let content = Content::of(&newest);
    let seats = seats(request, content.seats(request), &pairs, &decisions);
    let shown = seats.iter().find(|row| row.number == seat).and_then(|row| row.proposed.as_ref()).map(|pair| pair.expert_id);
    if shown != Some(expert) {
        return Err(Door::Refused(round::OLD_PLAN.into()));
    }
    // Who would have more seats than the round allows is not accepted with one press: the page of the decision warns first.
    let seated = seated(&requests, &selected, &standing_now(&content, &pairs, &decisions, &selected), |expert| active.contains(expert));
    let there = seated.iter().filter(|(other, here)| *other == expert && *here != request).count() as i64;
    if there > 0 && there >= round.cap {
        return cx.go(&format!("{}/{}/{seat}", round.path(), case.ok_or(Door::Gone)?));
    }
    let decide = Decide {
        round: round.number,
        run,
        request,
        seat,
        choice: Choice::Accept,
        expert: None,
        reason_code: String::new(),
        reason: String::new(),
    };
    cx.run(&decide).await?;
    cx.done(&round.path(), words::DONE_ACCEPTED)
}
