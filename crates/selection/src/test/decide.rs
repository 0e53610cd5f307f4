//! The programme's decisions: reasons, consent, the seat, reserves, undoing, and what the funnel counts.

use command::Stop;
use db::params;
use model::application::{CANNOT_BE_UNDONE, NO_CONSENT, NO_SEAT, NOT_FIRST_RESERVE, NOT_NOW, OWN_APPLICATION, State};
use model::{Actor, Event, Role, Scope};
use testkit::engines;

use crate::actions::*;
use crate::figures::funnel;
use crate::fixtures::{DIRECTOR, Who, World, address};

fn who(name: &'static str) -> Who {
    Who { name, ..Who::default() }
}

pub(super) fn refused<T>(outcome: Result<T, Stop>) -> model::Why {
    match outcome {
        Err(Stop::Refused(refusal)) => refusal.why,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("not refused"),
    }
}

#[tokio::test]
async fn the_office_ranks_explains_and_decides() {
    for db in engines().await {
        let world = World::on(db).await;
        world.sent(&Who { name: "Chidi Okonjo", level: 3, years: 3, english: "B2", ..Who::default() }).await;
        world.sent(&who("Amina Bello")).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.get("/en/work/selection").await.is(200).shows("R-0008").shows("2 applications").shows("the programme office");
        let list = officer.get("/en/work/selection/R-0008").await;
        list.is(200)
            .shows("2 of 2 shown in the ranking")
            .shows("Led infection control on a TB ward in Leiden")
            .shows("Rules of the ranking: general, version 1");
        let text = list.text();
        assert!(text.find("Amina Bello") < text.find("Chidi Okonjo"), "the better fit stands first");
        officer.get("/en/work/selection/R-0008?q=amina").await.shows("1 of 2 shown").hides("Chidi");
        officer.get("/en/work/selection/R-0008?names=hidden").await.shows("A. B.").hides("Amina Bello");
        let readings: i64 =
            world.stage.value("select count(*) as value from reading where what = 'list' and reader_name = 'Marit de Wit'", vec![]).await;
        assert_eq!(readings, 5, "two people twice, and the one whom a filter let pass");

        let page = officer.get("/en/work/selection/R-0008/A-0002/not-long-list").await;
        officer.fill_on(&page, &[("reason_code", "other"), ("no_interest", "yes")]).await.is(422).shows("Say which other reason it is");
        officer.fill_on(&page, &[("reason_code", "dates")]).await.is(422).shows("no family, business or other personal interest");
        let decided = officer.fill_on(&page, &[("reason_code", "dates"), ("reason", "Asked for June"), ("no_interest", "yes")]).await;
        decided.is(200).shows("The expert gets a letter with the reason");
        let letters = world.stage.letters(&address("Amina Bello")).await;
        assert!(letters[0].text.contains("The dates did not fit.") && !letters[0].text.contains("Asked for June"), "{}", letters[0].text);
        officer.get("/en/work/selection/R-0008").await.shows("Asked for June");
        officer.get("/en/work/selection/R-0008/A-0002").await.is(200).shows("Declared to have no interest in the person");
        let over = officer.get("/en/work/selection/R-0008/A-0002/select").await;
        over.is(409).shows("does not fit the state");
        assert!(over.links().iter().any(|link| link.ends_with("/R-0008/A-0002")) && over.field("no_interest").is_none());
    }
}

#[tokio::test]
async fn nothing_is_shown_to_the_host_without_consent() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        let application = world.draft(expert).await;
        world.run(&Submit { application, share_cv: false, show_name: false }).await;
        world.run(&LongList { application, version: None, no_interest: true }).await;
        let share = ShareCv { application, version: None, no_interest: true };
        assert_eq!(refused(world.run_as(&world.officer(), &share).await), NO_CONSENT);
        assert!(world.stage.letters(DIRECTOR).await.is_empty());
        // The person agrees later, on the own page.
        let mut me = world.expert_browser(expert).await;
        let page = me.get("/en/me/applications/A-0001").await;
        page.shows("You have not agreed that the host may see your profile and CV");
        me.press(&page, "/agree").await.is(200).shows("You agreed that the host may see your profile and CV");
        world.run(&share).await;
        assert_eq!(world.state(application).await, State::Shared);
        assert_eq!(world.stage.letters(DIRECTOR).await.len(), 1);
        let shared: String = world.stage.value("select shared_with as value from share", vec![]).await;
        assert_eq!(shared, "Folasade Adewale");
        // Taken back for all hosts in the profile: the link shows nothing any more.
        world.stage.days_pass(1);
        let sql =
            "insert into consent (id, expert_id, purpose, text_version, given, at) values ($1, $2, 'share-cv-with-host', '1', false, $3)";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), expert, world.stage.clock_now()]).await;
        let link = world.stage.letters(DIRECTOR).await[0].links[0].clone();
        world.stage.visitor().get(&link).await.is(409).shows("has taken that back").hides("Amina");
    }
}

#[tokio::test]
async fn the_last_seat_tells_everybody_and_keeps_reserves_in_order() {
    for db in engines().await {
        let world = World::with_seats(db, 2).await;
        let first = world.accepted(&who("Amina Bello")).await;
        let second = world.accepted(&who("Bisi Ade")).await;
        let best = world.accepted(&Who { name: "Chidi Okonjo", level: 5, years: 12, ..Who::default() }).await;
        let other = world.accepted(&who("Dayo Eze")).await;
        let listed = world.sent(&who("Efe Obi")).await;
        world.run(&LongList { application: listed, version: None, no_interest: true }).await;
        let fresh = world.sent(&who("Femi Ojo")).await;
        let select = |application| Select { application, version: None, reason: "Knows the wards".to_owned(), no_interest: true };
        world.run(&select(first)).await;
        assert_eq!(world.state(other).await, State::Accepted, "one seat is left");
        world.run(&select(second)).await;
        let states = [
            (first, State::Selected),
            (second, State::Selected),
            (best, State::Reserve),
            (other, State::Reserve),
            (listed, State::NotSelected),
            (fresh, State::NotLongListed),
        ];
        for (application, state) in states {
            assert_eq!(world.state(application).await, state);
        }
        let letters = world.stage.letters(&address("Efe Obi")).await;
        assert!(letters[0].text.contains("says nothing against your application"), "{}", letters[0].text);
        assert_eq!(refused(world.run_as(&world.officer(), &select(best)).await), NO_SEAT);
        world.run(&Withdraw { application: first, reason_code: "personal".to_owned(), reason: String::new() }).await;
        assert_eq!(refused(world.run_as(&world.officer(), &select(other)).await), NOT_FIRST_RESERVE, "the best score comes first");
        world.run(&select(best)).await;

        let mut tx = world.stage.app.read().await.unwrap();
        let everything = Scope { everything: true, ..Scope::default() };
        let counts = funnel(&mut tx, &everything, "", None, world.stage.clock_now()).await.unwrap();
        assert_eq!((counts.total, counts.long_listed, counts.cv_shared, counts.not_long_listed), (6, 5, 4, 1));
        assert_eq!((counts.selected, counts.reserve, counts.reserves_stepped_in), (2, 2, 1));
        assert_eq!(counts.by_state["withdrawn"], 1);
        let nowhere = funnel(&mut tx, &everything, "SO", None, world.stage.clock_now()).await.unwrap();
        assert_eq!(nowhere.total, 0);
        let here = funnel(&mut tx, &everything, "NG", Some(world.phase), world.stage.clock_now()).await.unwrap();
        assert_eq!(here, counts);
    }
}

#[tokio::test]
async fn the_coordinator_undoes_and_both_decisions_show() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.accepted(&Who::default()).await;
        world.run(&Select { application, version: None, reason: String::new(), no_interest: true }).await;
        let undo = Undo { application, version: None, decision: None, reason: "Chosen by mistake".to_owned(), restore: false };
        assert!(matches!(world.run_as(&world.officer(), &undo).await, Err(Stop::Gone)), "an officer may not");
        let mut coordinator = world.browser("Els Bakker", Role::Coordinator).await;
        let page = coordinator.get("/en/work/selection/R-0008/A-0001/undo").await;
        page.shows("This is undone: Selected");
        coordinator.fill_on(&page, &[("reason", "")]).await.is(422);
        let after = coordinator.fill_on(&page, &[("reason", "Chosen by mistake")]).await;
        after.is(200).shows("Chosen by mistake").shows("Selected (undone later)").shows("Host says yes: waiting for the programme office");
        let request: String = world.stage.value("select state as value from request", vec![]).await;
        assert_eq!(request, "selection", "the seat is free again");
        // Undoing further back: the host is asked anew, and gets a new link.
        world.run(&undo).await;
        assert_eq!(world.state(application).await, State::Shared);
        assert_eq!(world.stage.letters(DIRECTOR).await.len(), 2);
        world.run(&undo).await;
        assert_eq!(world.state(application).await, State::LongListed);
        let letters = world.stage.letters(DIRECTOR).await;
        assert!(letters[0].subject.starts_with("No answer needed") && letters[0].links.is_empty(), "{}", letters[0].subject);
        world.stage.visitor().get(&letters[1].links[0]).await.is(410).shows("The programme has decided meanwhile");
        world.run(&undo).await;
        world.run(&undo).await;
        assert_eq!(world.state(application).await, State::Submitted);
        assert_eq!(refused(world.run_as(&Actor::program(), &undo).await), CANNOT_BE_UNDONE);
    }
}

#[tokio::test]
async fn a_request_that_closes_tells_everybody_who_is_open() {
    for db in engines().await {
        let world = World::on(db).await;
        let seat = world.accepted(&who("Amina Bello")).await;
        let other = world.accepted(&who("Bisi Ade")).await;
        world.run(&Select { application: seat, version: None, reason: String::new(), no_interest: true }).await;

        struct Close(model::RequestId);
        impl command::Command for Close {
            type Done = ();
            async fn run(&self, work: &mut command::Work) -> Result<(), Stop> {
                work.raise(Event::RequestClosed { request: self.0 }).await
            }
        }
        world.run(&Close(world.request)).await;
        for (application, name) in [(seat, "Amina Bello"), (other, "Bisi Ade")] {
            assert_eq!(world.state(application).await, State::NotSelected);
            let letters = world.stage.letters(&address(name)).await;
            assert!(letters[0].text.contains("The assignment was stopped"), "{}", letters[0].text);
        }
    }
}

#[tokio::test]
async fn a_reserve_hears_it_when_no_seat_can_come_free_any_more() {
    for db in engines().await {
        let world = World::with_seats(db, 2).await;
        let [first, second] = [world.accepted(&who("Amina Bello")).await, world.accepted(&who("Bisi Ade")).await];
        let reserve = world.accepted(&who("Chidi Okonjo")).await;
        let link = world.stage.letters(DIRECTOR).await[0].links[0].clone();
        for application in [first, second] {
            world.run(&Select { application, version: None, reason: String::new(), no_interest: true }).await;
        }
        world.stage.visitor().get(&link).await.shows("This candidate is a reserve");

        struct Begin(uuid::Uuid);
        impl command::Command for Begin {
            type Done = ();
            async fn run(&self, work: &mut command::Work) -> Result<(), Stop> {
                work.raise(Event::PlacementStarted { placement: self.0.into() }).await
            }
        }
        let begun = world.placement(first, "running").await;
        world.run(&Begin(begun)).await;
        assert_eq!(world.state(reserve).await, State::Reserve, "the other may still withdraw");
        world.stage.insert("update placement set number = 5 where id = $1", params![begun]).await;
        let last = world.placement(second, "running").await;
        world.run(&Begin(last)).await;
        assert_eq!(world.state(reserve).await, State::NotSelected);
        assert_eq!((world.state(first).await, world.state(second).await), (State::Selected, State::Selected));
        let letters = world.stage.letters(&address("Chidi Okonjo")).await;
        assert!(letters[0].text.contains("no place can come free any more"), "{}", letters[0].text);
        world.stage.visitor().get(&link).await.shows("No seat came free for this candidate").hides("is a reserve");
        let mut me = world.expert_browser(world.expert_of(reserve).await).await;
        me.get("/en/me/applications/A-0003").await.shows("No place came free before the work began").hides("You are a reserve");
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let page = officer.get("/en/work/selection/R-0008/A-0003").await;
        page.shows("No seat came free before the work began").hides("Do not select");
        // Nobody judged the application then: its line does not say that a decision was taken.
        let mut tx = world.stage.app.read().await.unwrap();
        let dossier = crate::store::dossier(&mut tx, reserve).await.unwrap().unwrap();
        drop(tx);
        let line = crate::explain::line(i18n::Lang::En, &dossier, Some(State::Reserve));
        assert_eq!((line.stops[4].name.as_str(), line.stops[4].state), ("Decision", web::StopState::Off));
        let undo = Undo { application: reserve, version: None, decision: None, reason: "A mistake".to_owned(), restore: false };
        assert_eq!(refused(world.run_as(&Actor::program(), &undo).await), CANNOT_BE_UNDONE);
    }
}

#[tokio::test]
async fn who_leaves_is_blanked_and_still_counts() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.accepted(&Who::default()).await;
        let expert: model::ExpertId = world.stage.value("select expert_id as value from application", vec![]).await;

        struct Leave(model::AccountId, model::ExpertId);
        impl command::Command for Leave {
            type Done = ();
            async fn run(&self, work: &mut command::Work) -> Result<(), Stop> {
                work.raise(Event::AccountClosed { account: self.0, expert: Some(self.1) }).await
            }
        }
        let account = world.stage.account("Amina Bello").await;
        let oneself = Actor { via: model::access::Via::Account(account), expert: Some(expert), ..world.officer() };
        world.run_as(&oneself, &Leave(account, expert)).await.expect("the account closes");
        let named: i64 =
            world.stage.value("select count(*) as value from selection_decision where decided_by_name = 'Amina Bello'", vec![]).await;
        assert_eq!(named, 0, "the withdrawal that came of it has no name either");
        world.stage.insert("update expert set state = 'erased', name = '' where id = $1", params![expert]).await;
        assert_eq!(world.state(application).await, State::Withdrawn);
        let kept: String = world.stage.value("select motivation || reason || referred_by as value from application", vec![]).await;
        assert_eq!(kept, "");
        let parts: String = world.stage.value("select max(components) as value from application_score", vec![]).await;
        assert_eq!(parts, "");
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.get("/en/work/selection/R-0008").await.is(200).shows("Person who has left");
        officer.get("/en/work/selection/R-0008/A-0001").await.is(200).shows("This person has left");
    }
}

#[tokio::test]
async fn nobody_decides_on_the_own_application_or_out_of_turn() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        let expert = world.stage.value("select expert_id as value from application", vec![]).await;
        let both = Actor { expert: Some(expert), ..world.officer() };
        let list = LongList { application, version: None, no_interest: true };
        assert_eq!(refused(world.run_as(&both, &list).await), OWN_APPLICATION);
        let reserve = MakeReserve { application, version: None, rank: None, no_interest: true };
        assert_eq!(refused(world.run_as(&world.officer(), &reserve).await), NOT_NOW);
        let undeclared = LongList { application, version: None, no_interest: false };
        assert!(matches!(world.run_as(&world.officer(), &undeclared).await, Err(Stop::Invalid(_))));
    }
}

#[tokio::test]
async fn a_selection_says_what_follows_and_undoing_it_can_take_that_back() {
    for db in engines().await {
        let world = World::on(db).await;
        let chosen = world.accepted(&who("Amina Bello")).await;
        let asked = world.sent(&who("Bisi Ade")).await;
        world.run(&LongList { application: asked, version: None, no_interest: true }).await;
        world.run(&ShareCv { application: asked, version: None, no_interest: true }).await;
        let fresh = world.sent(&who("Femi Ojo")).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let page = officer.get("/en/work/selection/R-0008/A-0001/select").await;
        page.shows("People can still apply until 1 April 2026").shows("2 other applications are still open");
        page.shows("The host is still looking at A-0002");
        let after = officer.fill_on(&page, &[("no_interest", "yes")]).await;
        after.is(200).shows("What was decided");
        assert_eq!((world.state(asked).await, world.state(fresh).await), (State::NotSelected, State::NotLongListed));
        let letters = world.stage.letters(DIRECTOR).await;
        assert!(letters.iter().any(|letter| letter.subject.starts_with("No answer needed")), "the host need not answer");
        // Nobody is named for what followed by itself.
        officer.get("/en/work/selection/R-0008/A-0003").await.shows("The rules of the programme");

        world.placement(chosen, "preparing").await;
        let page = officer.get("/en/work/selection/R-0008/A-0001").await;
        page.shows("P-0004").shows("The coordinator can undo the last decision");
        let mut coordinator = world.browser("Els Bakker", Role::Coordinator).await;
        let page = coordinator.get("/en/work/selection/R-0008/A-0001/undo").await;
        page.shows("The preparation of placement P-0004 stops, and its agreement does not hold any more");
        page.shows("The seat of R-0008 is free again").shows("Ended because all seats were taken: A-0002 and A-0003");
        coordinator.fill_on(&page, &[("reason", "Wrong person"), ("restore", "yes")]).await.is(200);
        assert_eq!(world.state(chosen).await, State::Accepted);
        assert_eq!((world.state(asked).await, world.state(fresh).await), (State::LongListed, State::Eligible));
        let letters = world.stage.letters(&address("Femi Ojo")).await;
        assert!(letters[0].text.contains("“Not selected”. That decision does not hold any more."), "{}", letters[0].text);
    }
}

#[tokio::test]
async fn names_stay_hidden_from_the_list_to_the_decision() {
    for db in engines().await {
        let world = World::on(db).await;
        world.sent(&who("Amina Bello")).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let list = officer.get("/en/work/selection/R-0008?names=hidden").await;
        assert!(list.links().iter().any(|link| link.ends_with("/A-0001?names=hidden")), "{:?}", list.links());
        let page = officer.get("/en/work/selection/R-0008/A-0001?names=hidden").await;
        page.shows("A. B.").shows("looking without names").hides("Amina Bello");
        let step = officer.get("/en/work/selection/R-0008/A-0001/long-list?names=hidden").await;
        step.hides("Amina Bello");
        officer.fill_on(&step, &[("no_interest", "yes")]).await.is(200).shows("Put on the long list").hides("Amina Bello");
    }
}

#[tokio::test]
async fn an_old_page_says_who_decided_and_offers_nothing_that_is_over() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&who("Amina Bello")).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let old = officer.get("/en/work/selection/R-0008/A-0001/long-list").await;
        officer.fill_on(&old, &[("no_interest", "yes")]).await.is(200);
        let stale = officer.fill_on(&old, &[("no_interest", "yes")]).await;
        stale.is(409).shows("You decided already, on another page").shows("nothing more to decide here");
        assert!(stale.field("no_interest").is_none(), "no dead form");
        assert_eq!(world.state(application).await, State::LongListed);
    }
}

#[tokio::test]
async fn a_selection_counts_reserves_apart_and_no_form_offers_a_seat_that_is_taken() {
    for db in engines().await {
        let world = World::on(db).await;
        world.accepted(&who("Amina Bello")).await;
        let second = world.accepted(&who("Bisi Ade")).await;
        let fresh = world.sent(&who("Femi Ojo")).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let page = officer.get("/en/work/selection/R-0008/A-0001/select").await;
        page.shows("1 other application is still open and ends").shows("kept as a reserve: A-0002");
        officer.fill_on(&page, &[("no_interest", "yes")]).await.is(200).shows("The expert has the seat and gets a letter");
        assert_eq!((world.state(second).await, world.state(fresh).await), (State::Reserve, State::NotLongListed));
        let none = officer.get("/en/work/selection/R-0008/A-0002/select").await;
        none.is(409).shows("All seats of this request are taken");
        // Whoever ended because of that is told so, and not that somebody else was better.
        officer.get("/en/work/selection/R-0008/A-0003").await.shows("All seats were taken").hides("Not on the long list");
        let mut me = world.expert_browser(world.expert_of(fresh).await).await;
        me.get("/en/me/applications/A-0003").await.shows("All places were taken").hides("Not on the long list");
    }
}

#[tokio::test]
async fn of_somebody_who_left_no_answer_is_made_up() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        let expert = world.expert_of(application).await;
        world.stage.insert("update expert set state = 'erased', name = '' where id = $1", params![expert]).await;
        world.stage.insert("update application_check set found = ''", vec![]).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let page = officer.get("/en/work/selection/R-0008/A-0001").await;
        page.is(200).shows("not kept: the person has left").hides(" 0 years");
    }
}
