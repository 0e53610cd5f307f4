//! What the commands allow and refuse, and what follows from other slices.

use command::Stop;
use db::params;
use jiff::civil::date;
use model::placement::{Party, Stretch};
use model::request::Mode;
use model::{Actor, BlockId, Event, Role};
use testkit::engines;
use uuid::Uuid;

use crate::actions::{EndEarly, IssueCertificate, PutBlock, ReplaceBlock, Resume, Sign, Start};
use crate::fixtures::{DIRECTOR, EXPERT, Raise, World};

fn why<T>(outcome: Result<T, Stop>) -> &'static str {
    match outcome {
        Err(Stop::Refused(refusal)) => refusal.why.key(),
        Err(Stop::Invalid(faults)) => faults[0].refusal.why.key(),
        Err(Stop::Gone) => "gone",
        _ => "done",
    }
}

fn physical(from: jiff::civil::Date, until: jiff::civil::Date) -> Stretch {
    Stretch { mode: Mode::Physical, from, until, hours_per_week: None }
}

#[tokio::test]
async fn a_change_of_the_agreed_days_voids_the_signatures() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let placement = world.select().await;
        world.sign_all(placement).await;
        assert_eq!(world.state(placement).await, "agreed");
        let block = BlockId(world.stage.value::<Uuid>("select id as value from placement_block", params![]).await);
        let stretch = physical(date(2026, 4, 8), date(2026, 5, 19));
        world.run(&PutBlock { placement, block: Some(block), stretch, place: "Osogbo".to_owned() }).await;
        assert_eq!(world.state(placement).await, "preparing");
        let states: i64 = world.stage.value("select count(*) as value from agreement where state = 'void'", params![]).await;
        assert_eq!(states, 1);
        let old: String = world.stage.value("select digest as value from agreement where state = 'void'", params![]).await;
        let desk = &world.stage.app.desk;
        let sign = Sign { placement, party: Party::Expert, name: "Amina Bello".to_owned(), position: String::new(), digest: old };
        assert_eq!(why(desk.run(&Actor::program(), &sign).await), "text-changed");
        let signed: i64 = world.stage.value(
            "select count(*) as value from signature s join agreement a on a.id = s.agreement_id where a.state = 'signing' and s.signed_at is not null",
            params![],
        ).await;
        assert_eq!(signed, 0);
    }
}

#[tokio::test]
async fn nobody_is_planned_at_two_places() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let first = world.select().await;
        let application = model::ApplicationId(Uuid::now_v7());
        let request = model::RequestId(Uuid::now_v7());
        world.stage.insert(
            "insert into request (id, number, slug, phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, sector, years, seats, \
             origin_tie, conditions, security, state, closed_from, state_since, review_note, search_text, made_at, version) \
             select $1, 9, 'other-9', phase_id, country, host_id, 'Another', '', '', '', '', '', sector, 0, 1, false, '', 'low', 'filled', '', state_since, '', '', made_at, 1 \
             from request where id = $2",
            params![request, world.request],
        ).await;
        world.stage.insert(
            "insert into application (id, number, request_id, expert_id, state, state_since, motivation, referred_by, reason, reason_code, made_at, version) \
             values ($1, 65, $2, $3, 'selected', $4, '', '', '', '', $4, 1)",
            params![application, request, world.expert, world.stage.clock_now()],
        ).await;
        world.run(&Raise(Event::Selected { application, request, expert: world.expert })).await;
        let second: Uuid = world.stage.value("select id as value from placement where application_id = $1", params![application]).await;
        let second = model::PlacementId(second);
        assert_ne!(first, second);
        let desk = &world.stage.app.desk;
        let put = |stretch| PutBlock { placement: second, block: None, stretch, place: String::new() };
        let clash = put(physical(date(2026, 5, 1), date(2026, 5, 20)));
        assert_eq!(why(desk.run(&Actor::program(), &clash).await), "blocks-overlap");
        let online = Stretch { mode: Mode::Online, from: date(2026, 5, 1), until: date(2026, 5, 12), hours_per_week: Some(8) };
        world.run(&put(online)).await;
        world.run(&put(physical(date(2026, 5, 13), date(2026, 5, 20)))).await;
        assert_eq!(
            why(desk.run(&Actor::program(), &put(physical(date(2026, 5, 20), date(2026, 6, 1)))).await),
            "blocks-overlap-here",
            "its own blocks count, too"
        );
        let within = Stretch { mode: Mode::Online, from: date(2026, 5, 14), until: date(2026, 5, 16), hours_per_week: Some(8) };
        assert_eq!(why(desk.run(&Actor::program(), &put(within)).await), "blocks-overlap-here", "also online beside on the spot");
        let case: i64 = world.stage.value("select number as value from placement where id = $1", params![second]).await;
        assert_eq!(case, 2);
    }
}

#[tokio::test]
async fn a_suspended_country_stops_work_on_the_spot_and_online_work_goes_on() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let placement = world.running().await;
        world.stage.days_pass(40);
        let sql = "insert into country_status (id, phase_country_id, number, status, from_day, reason, set_at) \
                   select $1, id, 2, 'suspended', $2, 'Unrest in the capital', $3 from phase_country";
        world.stage.insert(sql, params![Uuid::now_v7(), date(2026, 4, 11), world.stage.clock_now()]).await;
        let country = "NG".parse().unwrap();
        world.run(&Raise(Event::CountrySuspended { phase: world.phase, country })).await;
        assert_eq!(world.state(placement).await, "suspended");
        assert!(world.stage.letters(EXPERT).await[0].text.contains("Unrest in the capital"));
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/en/work/placements/{placement}")).await;
        page.shows("Unrest in the capital").shows("Switch it to online").shows("Switch, move or shorten");
        let desk = &world.stage.app.desk;
        let resume = Resume { placement, reason: "It is quiet".to_owned() };
        assert_eq!(why(desk.run(&Actor::program(), &resume).await), "country-suspended");
        let block =
            BlockId(world.stage.value::<Uuid>("select id as value from placement_block where replaced_by is null", params![]).await);
        let stretch = Stretch { mode: Mode::Online, from: date(2026, 4, 20), until: date(2026, 5, 31), hours_per_week: Some(10) };
        let replace = |stretch, reason: &str| ReplaceBlock { placement, block, stretch, place: String::new(), reason: reason.to_owned() };
        assert_eq!(why(desk.run(&Actor::program(), &replace(stretch, "")).await), "no-reason");
        world.run(&replace(stretch, "Unrest")).await;
        let kept: i64 = world.stage.value("select count(*) as value from placement_block where replaced_by is not null", params![]).await;
        assert_eq!(kept, 1, "the old block stays");
        let done: jiff::civil::Date = world
            .stage
            .value("select until_day as value from placement_block where replaced_by is null and mode = 'physical'", params![])
            .await;
        assert_eq!(done, date(2026, 4, 10), "what was done counts, until the suspension");
        world.run(&resume).await;
        assert_eq!(world.state(placement).await, "running");
        officer
            .get(&format!("/en/work/placements/{placement}"))
            .await
            .shows("Own health insurance")
            .shows("Replaced by: Block 1, in another way")
            .shows("Block 1, the part that was done");
    }
}

#[tokio::test]
async fn what_is_not_selected_any_more_is_withdrawn_and_can_come_back() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let placement = world.select().await;
        let letter = world.link(DIRECTOR, "get ready").await;
        let (application, request, expert) = (world.application, world.request, world.expert);
        world.run(&Raise(Event::Unselected { application, request, expert })).await;
        assert_eq!(world.state(placement).await, "withdrawn");
        world.stage.visitor().get(&letter).await.is(410);
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer.get(&format!("/en/work/placements/{placement}")).await.shows("Stopped before the start").hides("/start\"");
        assert_eq!(world.select().await, placement, "the same case comes back");
        assert_eq!(world.state(placement).await, "preparing");
        let tasks: i64 = world.stage.value("select count(*) as value from placement_task", params![]).await;
        assert_eq!(tasks, 7, "online work needs no travel papers");
    }
}

#[tokio::test]
async fn of_what_was_stopped_nothing_waits_and_the_seat_goes_on() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let placement = world.select().await;
        let (application, request, expert) = (world.application, world.request, world.expert);
        world.run(&Raise(Event::Unselected { application, request, expert })).await;
        world.stage.insert("update application set state = 'not-selected' where id = $1", params![application]).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let work = format!("/en/work/placements/{placement}");
        let page = officer.get(&work).await;
        page.shows("nobody is a reserve for it").shows("These days were planned").shows("Not done").hides("not agreed yet");
        page.hides("Waiting for the expert").hides("A reserve can step in");
        let (expert, application) = world.selected_expert("Bisi Ade", "bisi@home.example", 65).await;
        world.stage.insert("update application set state = 'reserve' where id = $1", params![application]).await;
        officer.get(&work).await.shows("A reserve can step in from the selection");
        world.run(&Raise(Event::Selected { application, request, expert })).await;
        officer.get(&work).await.shows("Another expert has the seat").hides("A reserve can step in");
    }
}

#[tokio::test]
async fn a_letter_greets_as_somebody_wants_to_be_called_and_its_link_has_the_full_name() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        world.stage.insert("update expert set call_name = 'Dr Bello' where id = $1", params![world.expert]).await;
        let placement = world.select().await;
        world.sign_all(placement).await;
        let letters = world.stage.letters(EXPERT).await;
        assert!(letters.iter().any(|letter| letter.text.contains("Dear Dr Bello")), "{letters:?}");
        let sql = "select person_name as value from signed_link where purpose = 'placements.sign' and part = 'expert'";
        assert_eq!(world.stage.value::<String>(sql, params![]).await, "Amina Bello");
    }
}

#[tokio::test]
async fn a_task_that_is_told_needs_its_words() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let placement = world.select().await;
        let mut expert = world.expert_browser().await;
        let path = format!("/en/me/placements/{placement}/tasks/work-plan");
        expert.get(&path).await.shows("Note, needed when it is done").hides("does not go into it");
        expert.fill(&path, &[("done", "yes")]).await.is(422).shows("Write it in the note");
        expert.fill(&path, &[("done", "yes"), ("note", "Week 1: audits")]).await.is(200);
        world.sign_all(placement).await;
        let terms: String = world.stage.value("select terms as value from agreement", params![]).await;
        assert!(terms.contains("Week 1: audits"), "the agreement takes the work plan over");
        expert.get(&path).await.shows("what you write now does not go into it");
    }
}

#[tokio::test]
async fn who_is_selected_again_after_an_undo_signs_a_new_agreement() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let placement = world.select().await;
        world.do_tasks(placement).await;
        world.sign_all(placement).await;
        let (application, request, expert) = (world.application, world.request, world.expert);
        world.run(&Raise(Event::Unselected { application, request, expert })).await;
        for to in [EXPERT, DIRECTOR] {
            let letter = world.stage.letters(to).await.remove(0);
            assert!(letter.text.contains("does not count any more, also where it was signed"), "{}", letter.text);
        }
        assert_eq!(world.select().await, placement);
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/en/work/placements/{placement}")).await;
        page.shows("In preparation: waiting for the programme office").shows("Make the agreement");
        page.shows("The earlier agreement does not count any more").hides("Signed by all").hides("Everything is ready");
        world.sign_all(placement).await;
        assert_eq!(world.state(placement).await, "agreed");
    }
}

#[tokio::test]
async fn a_changed_block_says_that_all_sign_again_and_the_letter_says_so_too() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let placement = world.select().await;
        world.do_tasks(placement).await;
        world.sign_all(placement).await;
        let old = world.link(DIRECTOR, "sign the agreement").await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let work = format!("/en/work/placements/{placement}");
        let block: Uuid = world.stage.value("select id as value from placement_block", params![]).await;
        let other = [("from_day", "2026-04-02"), ("until_day", "2026-05-13")];
        let page = officer.fill(&format!("{work}/blocks/{block}"), &other).await;
        page.is(200).shows("earlier signatures do not count any more").shows("A block was changed").shows("waiting for the expert");
        let letter = world.stage.letters(EXPERT).await.remove(0);
        assert!(letter.text.contains("this is version 2"), "{}", letter.text);
        world.stage.visitor().get(&old).await.is(410).shows("an earlier version of the agreement").shows("Version 2 is being signed now");
        let special = [("special", "Euro 500 extra.")];
        officer.fill(&format!("{work}/agreement/make"), &special).await.is(422).shows("No amounts of money stand in an agreement");
    }
}

#[tokio::test]
async fn what_was_done_for_other_days_is_open_again_and_days_beyond_the_request_are_told() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let placement = world.select().await;
        world.do_tasks(placement).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let work = format!("/en/work/placements/{placement}");
        officer.get(&work).await.hides("and the request asks for");
        let more = [("mode", "physical"), ("from_day", "2026-05-13"), ("until_day", "2026-05-26"), ("place", "Osogbo")];
        let page = officer.fill(&format!("{work}/blocks/new"), &more).await;
        page.is(200).shows("On the spot: 56 days are planned, and the request asks for 42");
        page.shows("Task open again: Insured for travel and stay").shows("Task open again: Journey booked");
        page.hides("Task open again: Work plan agreed");
        let letter = world.stage.letters(EXPERT).await.remove(0);
        assert!(letter.subject.contains("tasks for you") && letter.text.contains("Insured for travel and stay"), "{}", letter.text);
        let online =
            [("mode", "online"), ("from_day", "2026-06-01"), ("until_day", "2026-06-14"), ("hours_per_week", "8"), ("place", "Osogbo")];
        officer.fill(&format!("{work}/blocks/new"), &online).await.is(200);
        let letter = world.stage.letters(EXPERT).await.remove(0);
        assert!(letter.text.contains("Own health insurance"), "{}", letter.text);
        let places: i64 =
            world.stage.value("select count(*) as value from placement_block where mode = 'online' and place <> ''", params![]).await;
        assert_eq!(places, 0, "online work has no place");
    }
}

#[tokio::test]
async fn a_call_for_help_waits_for_its_answer_also_when_the_work_is_over() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let placement = world.running().await;
        let text = |text: &str| text.to_owned();
        let note = crate::actions::WriteNote {
            placement,
            month: text("2026-03"),
            challenges: String::new(),
            achievements: text("A start"),
            recommendations: String::new(),
            persons_reached: 1,
            women_reached: 1,
            alarm: true,
        };
        world.run(&note).await;
        let letter = world.stage.letters(mail::HELP).await.remove(0);
        assert_eq!(letter.to, world.stage.app.desk.help);
        assert!(letter.text.contains("asks the programme to step in"), "{}", letter.text);
        world.stage.days_pass(72);
        world.write_report(placement).await;
        world.run(&crate::actions::SendReport { placement }).await;
        let (name, position, remarks) = (text("Folake Adeyemi"), String::new(), String::new());
        world.run(&crate::actions::Confirm { placement, confirmed: true, name, position, remarks, satisfaction: Some(4) }).await;
        world.stage.run_jobs().await;
        assert_eq!(world.state(placement).await, "completed");
        let country = model::Grant { role: Role::FocalPoint, phase: None, country: "NG".parse().ok(), host: None };
        let mut focal = world.stage.person("Focal", vec![country], None).await;
        focal.get("/en/told").await.shows("A monthly note asks for help | the programme office | true").hides(";");
        focal.get(&format!("/en/work/placements/{placement}")).await.shows("was never answered").shows("Answer the call for help");
    }
}

#[tokio::test]
async fn an_early_end_has_its_reason_and_nothing_follows() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let placement = world.running().await;
        let end = |code: &str, reason: &str| EndEarly { placement, code: code.to_owned(), reason: reason.to_owned() };
        let desk = &world.stage.app.desk;
        assert_eq!(why(desk.run(&Actor::program(), &end("weather", "Rain")).await), "no-reason");
        world.run(&end("employer", "No more leave")).await;
        assert_eq!(world.state(placement).await, "ended-early");
        assert_eq!(why(desk.run(&Actor::program(), &Start { placement, reason: String::new() }).await), "not-now");
        assert_eq!(why(desk.run(&Actor::program(), &IssueCertificate { placement }).await), "not-now");
        let sql = "select count(*) as value from audit_entry where action = 'placements.end' and person_id is not null";
        assert_eq!(world.stage.value::<i64>(sql, params![]).await, 1, "the trail keeps back why, and forgets it with the person");
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer.get(&format!("/en/work/placements/{placement}")).await.shows("Employer of the expert. No more leave").shows("Ended early");
        // The host reads only on whose side the reason lies.
        let mut host = world.host_browser(Role::HostDirector).await;
        let page = host.get(&format!("/en/host/placements/{placement}")).await;
        page.shows("The expert’s own reasons. No more leave").hides("Employer of the expert");
        let letter = |to: &'static str| async { world.stage.letters(to).await.remove(0).text };
        assert!(letter(DIRECTOR).await.contains("The expert’s own reasons"));
        assert!(letter(EXPERT).await.contains("Employer of the expert"));
        // What was said of a person does not outlive the person's data.
        let account = world.stage.account("Amina Bello").await;
        world.run(&Raise(Event::AccountClosed { account, expert: Some(world.expert) })).await;
        let (code, reason): (String, String) = (
            world.stage.value("select reason_code as value from placement where id = $1", params![placement]).await,
            world.stage.value("select reason as value from placement where id = $1", params![placement]).await,
        );
        assert_eq!((code.as_str(), reason.as_str()), ("employer", ""));
    }
}

#[tokio::test]
async fn a_report_that_was_changed_elsewhere_shows_both_texts() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let placement = world.running().await;
        let mut expert = world.expert_browser().await;
        let path = format!("/en/me/placements/{placement}/report");
        let open = expert.get(&path).await;
        world.write_report(placement).await;
        let typed = [("summary", "My own words"), ("persons_reached", "3"), ("women_reached", "1"), ("activities", "training")];
        let both = expert.fill_on(&open, &typed).await;
        both.is(409).shows("We wrote the protocol together").shows("My own words");
        expert.fill_on(&both, &typed).await.is(200);
        let summary: String = world.stage.value("select summary as value from final_report", params![]).await;
        assert_eq!(summary, "My own words");
    }
}

#[tokio::test]
async fn a_closed_account_leaves_no_name_behind() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let placement = world.reported().await;
        world
            .run(&crate::actions::Confirm {
                placement,
                confirmed: true,
                name: "Folake Adeyemi".to_owned(),
                position: String::new(),
                remarks: String::new(),
                satisfaction: Some(4),
            })
            .await;
        world.stage.run_jobs().await;
        let code: String = world.stage.value("select code as value from certificate", params![]).await;
        world.stage.insert("update expert set state = 'erased', name = '', email = '' where id = $1", params![world.expert]).await;
        let account = world.stage.account("Amina Bello").await;
        world.run(&Raise(Event::AccountClosed { account, expert: Some(world.expert) })).await;
        world
            .stage
            .visitor()
            .get(&format!("/en/verify/{code}"))
            .await
            .shows("its name was erased")
            .hides("Amina")
            .hides("Compare the name");
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/en/work/placements/{placement}")).await;
        page.is(200).shows("The expert’s personal data were erased").shows("The documents were erased").hides("being made").hides("Amina");
        officer.get(&format!("/en/work/placements/{placement}/agreement")).await.shows("This text was erased").hides("Amina");
    }
}

#[tokio::test]
async fn eight_who_sign_at_once_sign_once() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let placement = world.select().await;
        let organisation = "Test office".to_owned();
        world.run(&crate::actions::MakeAgreement { placement, organisation, special: String::new(), reason: String::new() }).await;
        let digest: String = world.stage.value("select digest as value from agreement", params![]).await;
        let sign = Sign { placement, party: Party::Expert, name: "Amina Bello".to_owned(), position: String::new(), digest };
        let actor = Actor::program();
        let outcomes = futures_util::future::join_all((0..8).map(|_| world.stage.app.desk.run(&actor, &sign))).await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
        let asked = world.stage.letters(DIRECTOR).await.iter().filter(|letter| letter.subject.contains("sign")).count();
        assert_eq!(asked, 1);
    }
}

#[tokio::test]
async fn who_reads_that_somebody_answered_a_year_later_is_led_to_the_answer() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let placement = world.reported().await;
        let (confirmed, satisfaction) = (true, Some(4));
        let name = "Folake Adeyemi".to_owned();
        let (position, remarks) = (String::new(), String::new());
        world.run(&crate::actions::Confirm { placement, confirmed, name, position, remarks, satisfaction }).await;
        world.stage.run_jobs().await;
        let answer = Uuid::now_v7();
        let sql = "insert into evaluation (id, placement_id, moment, voice, pseudonym, person_name, person_email, language, asked_at, answered_at, \
                   reminders, still_used, still_used_why, helped, hindered, remarks) \
                   values ($1, $2, 'year-later', 'management', 'M-1', '', '', 'en', $3, $3, 0, 'yes', '', '', '', '')";
        world.stage.insert(sql, params![answer, placement, world.stage.clock_now()]).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/en/work/placements/{placement}")).await;
        page.shows("Answer 1, a year later: the management of the host");
        assert!(page.links().contains(&format!("/en/work/results/evaluations/{answer}")));
        let mut expert = world.expert_browser().await;
        expert.get(&format!("/en/me/placements/{placement}")).await.hides("Answer 1").hides("/work/results");
    }
}
