//! The calendar of the demonstration: what happened on which day, ending today. `docs/manual` says which request stands
//! in which state when it ends.

use command::Stop;
use model::evaluation::{Answers, Change, Factor, OnObjective, Use};
use model::mark::Mark;
use model::placement::{Party, Task};
use model::request::{Process, Step};
use model::{ApplicationId, EvaluationId, ObjectiveId, PlacementId, RequestId};
use placements::actions as placing;
use results::actions::{Answer, AskDue};
use selection::actions as selecting;

use super::requests::{BUDGET, RADIOLOGY, SERVICE_DESK, TB_WARD, step, write};
use super::scene::Scene;
use super::{experts, hosts, people, programme, round};

/// How many days ago the calendar begins.
pub const BEGINS: i64 = 520;
/// Parts of the calendar, for its progress: each `part_played` below.
pub const PARTS: u64 = 8;

/// Plays it.
pub async fn play(scene: &mut Scene, password: &str) -> Result<(), Stop> {
    scene.days_ago(BEGINS);
    people::open(scene, password).await?;
    let programme = programme::write(scene).await?;
    scene.part_played();
    scene.days_ago(BEGINS - 10);
    let (hospital, health) = hosts::write(scene, programme.phase, programme.health, &hosts::HOSPITAL, password).await?;
    let (port, governance) = hosts::write(scene, programme.phase, programme.governance, &hosts::PORT, password).await?;
    scene.part_played();
    scene.days_ago(BEGINS - 14);
    experts::write(scene, password).await?;
    scene.part_played();

    // Number 9 went all the way: a year has passed since.
    scene.days_ago(BEGINS - 20);
    let radiology = write(scene, "focal.ng", hospital, health[1], &RADIOLOGY).await?;
    publish(scene, radiology).await?;
    scene.days_ago(BEGINS - 40);
    let application = apply(scene, radiology, "expert.radio", "I wrote such templates twice, and know what wards ask.").await?;
    let placement = choose(scene, radiology, application).await?;
    scene.part_played();
    whole_placement(scene, placement, "expert.radio", BEGINS - 60).await?;
    let measure = ::hosts::actions::RecordMeasure {
        outcome: health[1],
        measured_on: scene.today(),
        value: 18,
        evidence: "Calls of the wards, counted by the head of radiology in one month.".to_owned(),
    };
    scene.by("host.hospital", &measure).await?;
    scene.part_played();

    // Number 1 is public and takes applications.
    scene.days_ago(20);
    let desk = write(scene, "focal.so", port, governance[0], &SERVICE_DESK).await?;
    publish(scene, desk).await?;
    scene.part_played();

    // Number 8 was sent back once, was published, and has three applications; the host has one of them before it.
    scene.days_ago(34);
    let ward = write(scene, "focal.ng", hospital, health[0], &TB_WARD).await?;
    scene.later(60 * 24);
    step(scene, "officer", ward, Step::RequestEdits, "Please say who keeps the weekly check going when the expert has left.").await?;
    scene.later(60 * 24);
    step(scene, "focal.ng", ward, Step::Submit, "").await?;
    publish(scene, ward).await?;
    scene.days_ago(16);
    let nurse = apply(
        scene,
        ward,
        "expert.nurse",
        "I know this ward from my training, and what nine years of infection control taught me fits here.",
    )
    .await?;
    scene.days_ago(14);
    let doctor = apply(scene, ward, "expert.doctor", "I treat people with tuberculosis and would like to work with a ward team.").await?;
    scene.days_ago(13);
    apply(scene, ward, "expert.data", "I can measure whether it works.").await?;
    // The office keeps the nurse in view, and thinks twice about the doctor.
    scene.days_ago(12);
    scene.by("officer", &selecting::PutMark::plain(nurse, Mark::Pinned, None)).await?;
    let aside = selecting::PutMark {
        application: doctor,
        mark: Mark::SetAside,
        seen: None,
        reason: "Treats patients; the ward asks for somebody who trains others.".to_owned(),
        no_interest: true,
    };
    scene.by("officer", &aside).await?;
    scene.days_ago(11);
    scene.by("officer", &selecting::PutMark::plain(doctor, Mark::Plain, None)).await?;
    scene.days_ago(6);
    long_list(scene, nurse).await?;
    scene.by("officer", &selecting::ShareCv { application: nurse, version: None, no_interest: true }).await?;
    scene.part_played();

    // Three more compete for the same people, and are planned together with the others.
    let places =
        round::Places { phase: programme.phase, hospital: (hospital, health[0]), pharmacy: health[2], port: (port, governance[0]) };
    scene.days_ago(9);
    round::requests(scene, &places).await?;
    scene.days_ago(5);
    round::plan(scene, &places).await?;

    // Number 6 waits for the programme office.
    scene.days_ago(4);
    write(scene, "focal.so", port, governance[1], &BUDGET).await?;
    scene.days_ago(0);
    scene.run_jobs().await?;
    scene.part_played();
    Ok(())
}

/// Approves and publishes what was submitted.
pub(super) async fn publish(scene: &Scene, request: RequestId) -> Result<(), Stop> {
    scene.later(60 * 30);
    step(scene, "officer", request, Step::Approve, "").await?;
    step(scene, "officer", request, Step::Publish, "").await
}

/// Applies for an assignment, with consent to share the CV.
async fn apply(scene: &Scene, request: RequestId, who: &str, motivation: &str) -> Result<ApplicationId, Stop> {
    let draft = selecting::SaveDraft {
        request,
        expert: scene.expert(who)?,
        motivation: motivation.to_owned(),
        available_from: Some(scene.day(30)),
        referred_by: String::new(),
    };
    let application = scene.by(who, &draft).await?;
    scene.by(who, &selecting::Submit { application, share_cv: true, show_name: true }).await?;
    Ok(application)
}

async fn long_list(scene: &Scene, application: ApplicationId) -> Result<(), Stop> {
    scene.by("officer", &selecting::LongList { application, version: None, no_interest: true }).await
}

/// From an application to a placement: long list, the host's yes through its link, the seat.
async fn choose(scene: &Scene, request: RequestId, application: ApplicationId) -> Result<PlacementId, Stop> {
    step(scene, "officer", request, Step::BeginSelection, "").await?;
    long_list(scene, application).await?;
    let link = scene.by("officer", &selecting::ShareCv { application, version: None, no_interest: true }).await?;
    scene.later(60 * 26);
    let yes = selecting::HostDecide {
        application,
        version: None,
        accept: true,
        reason_code: String::new(),
        reason: String::new(),
        no_interest: true,
    };
    scene.by_link(link, &yes).await?;
    scene.by("officer", &selecting::Select { application, version: None, reason: String::new(), no_interest: true }).await?;
    let mut tx = scene.app.read().await?;
    Ok(tx.value("select id as value from view_placement where application_id = $1", db::params![application]).await?)
}

/// A placement from its preparation to the evaluation a year later, beginning so many days ago. Its eight weeks lie between
/// the start and the report.
async fn whole_placement(scene: &Scene, placement: PlacementId, expert: &str, ago: i64) -> Result<(), Stop> {
    scene.days_ago(ago);
    for task in Task::ALL.iter().copied().filter(|task| task.is_by_hand()) {
        let who = match task.party() {
            Party::Expert => expert,
            Party::Host => "host.hospital",
            Party::Programme => "officer",
        };
        let mark = placing::MarkTask { placement, task, done: true, note: String::new() };
        match scene.by(who, &mark).await {
            // A task that this placement does not have.
            Err(Stop::Gone) => {}
            other => other?,
        }
    }
    let organisation = "Bridges to Origin".to_owned();
    let made = placing::MakeAgreement { placement, organisation, special: String::new(), reason: String::new() };
    scene.by("officer", &made).await?;
    for (party, who, name) in [
        (Party::Expert, expert, "Tunde Ogunsola"),
        (Party::Host, "host.hospital", "Folake Adebayo"),
        (Party::Programme, "officer", "Joost Hendriks"),
    ] {
        let mut tx = scene.app.read().await?;
        let digest = placements::store::agreement(&mut tx, placement).await?.ok_or(Stop::Gone)?.digest;
        drop(tx);
        scene.by(who, &placing::Sign { placement, party, name: name.to_owned(), position: String::new(), digest }).await?;
    }
    scene.run_jobs().await?;
    scene.days_ago(ago - 23);
    scene.by("officer", &placing::Start { placement, reason: String::new() }).await?;
    scene.by_program(&AskDue).await?;
    answer_all(scene, placement, "before", 1).await?;
    scene.days_ago(ago - 46);
    let note = placing::WriteNote {
        placement,
        month: scene.today().strftime("%Y-%m").to_string(),
        challenges: "Power failed twice; we met by telephone.".to_owned(),
        achievements: "Four templates are in use on two wards.".to_owned(),
        recommendations: "Keep the weekly half hour with the wards.".to_owned(),
        persons_reached: 9,
        women_reached: 5,
        alarm: false,
    };
    scene.by(expert, &note).await?;
    scene.days_ago(ago - 80);
    report(scene, placement, expert).await?;
    scene.later(60 * 5);
    let confirm = placing::Confirm {
        placement,
        confirmed: true,
        name: "Folake Adebayo".to_owned(),
        position: String::new(),
        remarks: "The wards notice the difference.".to_owned(),
        satisfaction: Some(5),
    };
    scene.by("host.hospital", &confirm).await?;
    scene.run_jobs().await?;
    scene.by_program(&AskDue).await?;
    answer_all(scene, placement, "after", 3).await?;
    scene.days_ago(ago - 80 - 366);
    scene.by_program(&AskDue).await?;
    answer_all(scene, placement, "year-later", 3).await
}

/// The objectives of a placement's request.
async fn objectives(scene: &Scene, placement: PlacementId) -> Result<Vec<ObjectiveId>, Stop> {
    let mut tx = scene.app.read().await?;
    let sql = "select o.id as value from view_request_objective o join view_placement p on p.request_id = o.request_id where p.id = $1 order by o.number";
    Ok(tx.values(sql, db::params![placement]).await?)
}

async fn report(scene: &Scene, placement: PlacementId, expert: &str) -> Result<(), Stop> {
    for objective in objectives(scene, placement).await? {
        let result = placing::SaveResult {
            placement,
            objective,
            process_reached: Process::Create.name().to_owned(),
            deliverable_done: "yes".to_owned(),
            evidence: "Ten templates stand in the reporting system; wards called back 22 times last month.".to_owned(),
        };
        scene.by(expert, &result).await?;
    }
    let report = placing::SaveReport {
        placement,
        version: 0,
        summary: "We wrote and tried out ten templates with the people who use them.".to_owned(),
        persons_reached: 14,
        women_reached: 8,
        activities: vec!["problem-solving".to_owned(), "training".to_owned()],
        barriers: vec!["context".to_owned()],
        advice: "Meet the wards once a month.".to_owned(),
    };
    scene.by(expert, &report).await?;
    let handover = placing::SaveHandover {
        placement,
        version: 0,
        what_stays: "Ten templates and a one-page guide.".to_owned(),
        who_keeps_it: "Yetunde Afolabi, head of radiology".to_owned(),
        where_it_is: "In the reporting system and on the department's drive".to_owned(),
        next_steps: "Two more templates by summer.".to_owned(),
    };
    scene.by(expert, &handover).await?;
    scene.by(expert, &placing::SendReport { placement }).await
}

/// Lets every voice answer at a moment.
async fn answer_all(scene: &Scene, placement: PlacementId, moment: &str, level: i64) -> Result<(), Stop> {
    let mut tx = scene.app.read().await?;
    let sql = "select id as value from view_evaluation where placement_id = $1 and moment = $2 order by voice, id";
    let evaluations: Vec<EvaluationId> = tx.values(sql, db::params![placement, moment]).await?;
    drop(tx);
    let objectives = objectives(scene, placement).await?;
    for evaluation in evaluations {
        let later = moment == "year-later";
        let on = |&objective: &ObjectiveId| OnObjective {
            objective,
            change: if level > 1 { Change::Medium } else { Change::Low },
            evidence: if level > 1 { "Reports follow the templates; I counted one week." } else { "Reports were free text." }.to_owned(),
            process: (moment != "before").then_some(Process::Create),
        };
        let answers = Answers {
            knowledge: level,
            skills: level,
            attitudes: level + 1,
            satisfaction: (moment == "after").then_some(5),
            still_used: later.then_some(Use::Yes),
            still_used_why: if later { "It saves calls.".to_owned() } else { String::new() },
            helped: if moment == "after" { vec![Factor::Group] } else { Vec::new() },
            hindered: if moment == "after" { vec![Factor::Context] } else { Vec::new() },
            remarks: String::new(),
            objectives: objectives.iter().map(on).collect(),
        };
        scene.by_program(&Answer { evaluation, answers }).await?;
    }
    Ok(())
}
