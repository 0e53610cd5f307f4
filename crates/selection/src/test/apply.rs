//! The expert's way: the rules before sending, the draft, the letter, the own page, withdrawing.

use command::Stop;
use jiff::civil::date;
use model::Role;
use model::application::{self, State};
use testkit::engines;

use crate::actions::{LongList, Select, ShareCv, Submit, Undo, Withdraw, last_in_force};
use crate::fixtures::{Who, World, address, grant_in};

#[tokio::test]
async fn an_expert_reads_the_rules_saves_comes_back_and_sends() {
    for db in engines().await {
        let world = World::on(db).await;
        world.rule("right-to-return", "", date(2025, 6, 1)).await;
        let expert = world.expert(&Who::default()).await;
        let mut me = world.expert_browser(expert).await;

        let page = me.get("/en/assignments/infection-control/apply?ref=nido").await;
        page.is(200).shows("May return to the country of residence (rule since 1 June 2025)").shows("You meet all rules so far");
        page.shows("At least 3 years of experience").shows("English, C1");
        let values = [("motivation", "I trained there."), ("available_from", "2026-05-01"), ("then", "later")];
        me.fill_on(&page, &values).await.is(200).shows("Your applications").shows("Draft");

        let back = me.get("/en/assignments/infection-control/apply").await;
        assert_eq!(back.field("motivation").as_deref(), Some("I trained there."));
        let check = me.fill_on(&back, &[("motivation", "I trained there, and know the ward."), ("then", "check")]).await;
        check.shows("All rules are met.").shows("the skills and languages that it asks");
        check.is(200).shows("Check your answers before you send").shows("I trained there, and know the ward.").shows("1 May 2026");
        let sent = me.fill_on(&check, &[("share_cv", "yes")]).await;
        sent.is(200)
            .shows("Your application has been sent")
            .shows("A-0001")
            .shows("the programme office")
            .shows("You agreed that the host may see your profile and CV");

        let referred: String = world.stage.value("select referred_by as value from application", vec![]).await;
        assert_eq!(referred, "nido");
        let letters = world.stage.letters(&address("Amina Bello")).await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].subject, "We have your application A-0001");
        assert!(letters[0].text.contains("It meets the rules"), "{}", letters[0].text);
        me.get("/nl/me/applications").await.shows("Voldoet aan de eisen").shows("Verbeter de infectiepreventie");

        // Pressing twice, or coming back to the form, leads to what was sent.
        me.get("/en/assignments/infection-control/apply").await.shows("Meets the rules");
        me.post_raw("/en/assignments/infection-control/apply/check", &[("_token", "stage-token")]).await.shows("Meets the rules");
        let count: i64 = world.stage.value("select count(*) as value from application", vec![]).await;
        assert_eq!(count, 1);
    }
}

#[tokio::test]
async fn who_does_not_meet_a_rule_sees_why_before_and_counts_when_sent() {
    for db in engines().await {
        let world = World::on(db).await;
        world.rule("right-to-return", "", date(2025, 6, 1)).await;
        let expert = world.expert(&Who { may_return: None, english: "A2", ..Who::default() }).await;
        let mut me = world.expert_browser(expert).await;
        let page = me.get("/en/assignments/infection-control/apply").await;
        page.shows("Not all rules are met").shows("English, at least B2").shows("English, A2").shows("not answered");
        let check = me.fill_on(&page, &[("available_from", "2026-05-01"), ("then", "check")]).await;
        check.shows("it cannot be considered").shows("uses the one application that you have for this assignment");
        assert!(
            check.links().iter().any(|link| link.ends_with("/me/profile/languages?from=apply:infection-control")),
            "{:?}",
            check.links()
        );
        let sent = me.fill_on(&check, &[("share_cv", "yes")]).await;
        sent.shows("It is not considered, because it does not meet all rules").hides("Your application has been sent");
        sent.shows("Does not meet the rules").shows("These rules were not met").shows("English, at least B2");
        let letters = world.stage.letters(&address("Amina Bello")).await;
        assert!(letters[0].text.contains("English, at least B2. Found: English, A2"), "{}", letters[0].text);
        let failed: i64 = world.stage.value("select count(*) as value from application_check where not holds", vec![]).await;
        let dated: i64 = world.stage.value("select count(*) as value from application_check where rule_from is not null", vec![]).await;
        assert_eq!((failed, dated), (2, 1));
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer
            .get("/en/work/selection/R-0008")
            .await
            .shows("Who is not in the ranking, and why")
            .shows("English, at least B2. Found: English, A2");
    }
}

#[tokio::test]
async fn nobody_applies_where_or_when_it_is_closed() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        let application = world.draft(expert).await;
        let mut me = world.expert_browser(expert).await;
        world.stage.days_pass(31);
        me.get("/en/assignments/infection-control/apply").await.is(409).shows("takes no applications now");
        let late = world.run_as(&model::Actor::program(), &Submit { application, share_cv: true, show_name: false }).await;
        assert!(late.is_err());
        assert_eq!(world.state(application).await, State::Draft);
        me.get("/en/assignments/no-such-assignment/apply").await.is(404);
    }
}

#[tokio::test]
async fn an_expert_who_applies_can_leave_at_once_also_where_that_is_refused() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        let mut me = world.expert_browser(expert).await;
        let apply = "/en/assignments/infection-control/apply";
        let offers = |page: &testkit::Page| page.body().contains("class=\"quick-exit\"");
        assert!(offers(me.get(apply).await.is(200)));
        assert!(offers(me.get("/en/assignments/no-such-assignment/apply").await.is(404)));
        assert!(!offers(world.stage.visitor().get(apply).await.is(200)));
        world.stage.days_pass(31);
        assert!(offers(me.get(apply).await.is(409)));
    }
}

#[tokio::test]
async fn an_assignment_in_a_suspended_country_is_paused_and_not_over() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        let application = world.draft(expert).await;
        let mut me = world.expert_browser(expert).await;
        world.stage.insert("update country_status set status = 'suspended'", vec![]).await;
        for path in ["/en/assignments/infection-control/apply", "/en/assignments/infection-control/apply/check"] {
            me.get(path).await.is(409).shows("This assignment is paused").hides("filled or stopped");
        }
        let sent = world.run_as(&model::Actor::program(), &Submit { application, share_cv: true, show_name: false }).await;
        assert!(matches!(sent, Err(Stop::Refused(refusal)) if refusal.why == application::COUNTRY_SUSPENDED));
        world.stage.insert("update country_status set status = 'closed'", vec![]).await;
        me.get("/en/assignments/infection-control/apply").await.is(409).hides("paused").shows("takes no applications now");
    }
}

#[tokio::test]
async fn whose_profile_is_not_complete_is_led_to_what_is_missing() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        world.stage.insert("update expert set state = 'draft'", vec![]).await;
        let page = world.expert_browser(expert).await.get("/en/assignments/infection-control/apply").await;
        page.shows("A complete profile, and available").shows("See what is missing, step by step");
        assert!(page.links().iter().any(|link| link.contains("/me/profile/check")), "{:?}", page.links());
    }
}

#[tokio::test]
async fn others_are_asked_to_sign_in_or_register() {
    for db in engines().await {
        let world = World::on(db).await;
        let page = world.stage.visitor().get("/en/assignments/infection-control/apply?ref=nido").await;
        page.is(200).shows("Sign in to apply").shows("Register as an expert");
        assert!(page.links().iter().any(|link| link.contains("/en/sign-in?next=") && link.contains("ref%3Dnido")), "{:?}", page.links());
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.get("/en/assignments/infection-control/apply").await.is(200).shows("not as an expert");
    }
}

#[tokio::test]
async fn a_withdrawal_ends_it_and_frees_the_seat() {
    for db in engines().await {
        let world = World::on(db).await;
        let first = world.accepted(&Who::default()).await;
        let second = world.accepted(&Who { name: "Chidi Okonjo", level: 3, ..Who::default() }).await;
        let expert = world.stage.value("select expert_id as value from application where id = $1", db::params![first]).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.fill("/en/work/selection/R-0008/A-0001/select", &[("no_interest", "yes")]).await.is(200).shows("Selected");
        assert_eq!(world.state(second).await, State::Reserve);

        let mut me = world.expert_browser(expert).await;
        let page = me.get("/en/me/applications/A-0001/withdraw").await;
        page.shows("offered to somebody else at once").shows("you cannot apply for this assignment a second time");
        me.fill_on(&page, &[("reason_code", "other")]).await.is(422).shows("Say which other reason it is");
        me.fill_on(&page, &[("reason_code", "employer")]).await.is(200).shows("Withdrawn").shows("My employer does not give me leave");
        assert_eq!(world.state(first).await, State::Withdrawn);
        // The address once more: the page of the application, which says what holds.
        me.get("/en/me/applications/A-0001/withdraw").await.is(200).shows("Withdrawn by you");

        // One step: the officer offers the seat, the reserve steps in.
        let list = officer.get("/en/work/selection/R-0008").await;
        list.shows("A seat is free").shows("Offer the seat to Chidi Okonjo now");
        officer.fill("/en/work/selection/R-0008/A-0002/select", &[("no_interest", "yes")]).await.is(200).shows("Stepped in as reserve");
        assert_eq!(world.state(second).await, State::Selected);
        let letters = world.stage.letters(&address("Chidi Okonjo")).await;
        assert!(letters[0].text.contains("first on the reserve list"), "{}", letters[0].text);
        assert!(world.stage.letters(crate::fixtures::DIRECTOR).await.iter().any(|letter| letter.subject.ends_with("R-0008 withdrew")));
    }
}

#[tokio::test]
async fn what_is_saved_for_later_may_be_incomplete() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        let mut me = world.expert_browser(expert).await;
        let apply = "/en/assignments/infection-control/apply";
        me.fill(apply, &[("motivation", "Half a thought"), ("then", "check")]).await.is(422);
        me.fill(apply, &[("motivation", "Half a thought"), ("then", "later")]).await.is(200).shows("Draft");
        // The day is still missing, so there is nothing to check and send yet.
        let back = me.get(&format!("{apply}/check")).await;
        back.shows("From which day can you begin?");
        assert_eq!(back.field("motivation").as_deref(), Some("Half a thought"));
    }
}

#[tokio::test]
async fn a_draft_is_thrown_away_after_a_question_and_nothing_that_was_sent() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        let application = world.draft(expert).await;
        let mut me = world.expert_browser(expert).await;
        let apply = me.get("/en/assignments/infection-control/apply").await;
        assert!(apply.links().iter().any(|link| link.ends_with("/me/applications/A-0001/discard")), "{:?}", apply.links());
        let other = world.expert(&Who { name: "Chidi Okonjo", ..Who::default() }).await;
        world.expert_browser(other).await.get("/en/me/applications/A-0001/discard").await.is(404);
        let question = me.get("/en/me/applications/A-0001/discard").await;
        question.is(200).shows("Discard the draft A-0001?");
        assert_eq!(world.state(application).await, State::Draft, "looking changes nothing");
        me.fill_on(&question, &[]).await.is(200).shows("The draft is discarded").hides("A-0001");
        let left: i64 = world.stage.value("select count(*) as value from application", vec![]).await;
        assert_eq!(left, 0);
        let sent = world.draft(expert).await;
        world.run(&Submit { application: sent, share_cv: true, show_name: false }).await;
        me.get("/en/me/applications/A-0001/discard").await.shows("Meets the rules");
        me.post_raw("/en/me/applications/A-0001/discard", &[("_token", "stage-token")]).await.shows("Meets the rules");
        assert_eq!(world.state(sent).await, State::Eligible);
    }
}

#[tokio::test]
async fn the_day_in_the_application_counts_and_no_earlier_one() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        let sql = "insert into expert_availability (id, expert_id, from_day, until_day) values ($1, $2, $3, $4)";
        let (id, from, until) = (uuid::Uuid::now_v7(), date(2026, 3, 1), date(2027, 3, 1));
        world.stage.insert(sql, db::params![id, expert, from, until]).await;
        let mut me = world.expert_browser(expert).await;
        let page = me.get("/en/assignments/infection-control/apply").await;
        let check = me.fill_on(&page, &[("available_from", "2026-06-20"), ("then", "check")]).await;
        check.shows("can begin 20 June 2026").hides("can begin 1 May 2026");
        let page = me.get("/en/assignments/infection-control/apply").await;
        let check = me.fill_on(&page, &[("available_from", "2026-08-01"), ("then", "check")]).await;
        check.shows("it cannot be considered").shows("Only the dates do not fit");
        assert!(check.links().iter().any(|link| link.ends_with("/apply#f-available_from")), "where the day is changed");
    }
}

#[tokio::test]
async fn hours_that_fall_short_are_named_from_the_first_page_to_the_letter() {
    for db in engines().await {
        let world = World::on(db).await;
        world.stage.insert("update request_block set mode = 'online', hours_per_week = 8", vec![]).await;
        let expert = world.expert(&Who::default()).await;
        world.stage.insert("update expert set hours_per_week = 4 where id = $1", db::params![expert]).await;
        let mut me = world.expert_browser(expert).await;
        let page = me.get("/en/assignments/infection-control/apply").await;
        page.hides("You meet all rules so far").shows("8 hours a week for online work").shows("4 hours a week in the profile");
        let check = me.fill_on(&page, &[("available_from", "2026-05-10"), ("then", "check")]).await;
        check.hides("Only the dates do not fit").shows("4 hours a week in the profile").shows("can begin 10 May 2026");
        assert!(check.links().iter().any(|link| link.ends_with("/me/profile/availability?from=apply:infection-control")));
        me.fill_on(&check, &[("share_cv", "yes")]).await.is(200);
        let failed: i64 = world.stage.value("select count(*) as value from application_check where not holds", vec![]).await;
        let rule: String = world.stage.value("select min(rule) as value from application_check where not holds", vec![]).await;
        assert_eq!((failed, rule.as_str()), (1, "hours"), "the day is inside the period");
        let letters = world.stage.letters(&address("Amina Bello")).await;
        let told = "8 hours a week for online work. Found: 4 hours a week in the profile";
        assert!(letters[0].text.contains(told), "{}", letters[0].text);
        world.browser("Marit de Wit", Role::Officer).await.get("/en/work/selection/R-0008").await.shows(told);
    }
}

#[tokio::test]
async fn who_is_placed_in_the_days_of_an_assignment_is_told_and_so_is_the_office_and_no_host() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        let expert = world.expert_of(application).await;
        // A placement of another request.
        let other = uuid::Uuid::now_v7();
        let sql = "insert into request (id, number, slug, phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, \
                   sector, years, seats, origin_tie, conditions, security, deadline, earliest_start, latest_start, state, closed_from, state_since, \
                   review_note, search_text, made_at, published_at, version) \
                   select $1, 9, 'another', phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, sector, years, \
                   seats, origin_tie, conditions, security, deadline, earliest_start, latest_start, 'filled', closed_from, state_since, review_note, \
                   search_text, made_at, published_at, version from request where number = 8";
        world.stage.insert(sql, db::params![other]).await;
        let placement = world.placement(application, "agreed").await;
        world.stage.insert("update placement set request_id = $1", db::params![other]).await;
        let sql = "insert into placement_block (id, placement_id, number, mode, from_day, until_day, hours_per_week, place, replaced_by, reason) \
                   values ($1, $2, 1, 'physical', $3, $4, null, 'Ile-Ife', null, '')";
        let (id, from, until) = (uuid::Uuid::now_v7(), date(2026, 5, 15), date(2026, 6, 25));
        world.stage.insert(sql, db::params![id, placement, from, until]).await;
        let told = "a placement P-0004 on the spot from 15 May 2026 to 25 June 2026";
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.get("/en/work/selection/R-0008").await.shows(told);
        officer.get("/en/work/selection/R-0008/A-0001").await.shows(told);
        // The country office does not learn where else somebody is placed.
        let mut focal = world.stage.person("Tobi Adeyinka", vec![grant_in(Role::FocalPoint, "NG")], None).await;
        for path in ["/en/work/selection/R-0008", "/en/work/selection/R-0008/A-0001"] {
            focal.get(path).await.is(200).hides(told);
        }
        world.run(&LongList { application, version: None, no_interest: true }).await;
        world.run(&ShareCv { application, version: None, no_interest: true }).await;
        let mut host = world.host_browser(Role::HostDirector, world.host).await;
        host.get("/en/host/candidates/A-0001").await.is(200).hides("P-0004");
        // It keeps nobody out, and the person is told before sending.
        world.stage.insert("update application set state = 'draft', submitted_at = null where id = $1", db::params![application]).await;
        let mut me = world.expert_browser(expert).await;
        me.get("/en/assignments/infection-control/apply/check")
            .await
            .is(200)
            .shows("You have a placement P-0004")
            .shows("All rules are met");
        // Sent, it is still told to the person while somebody decides.
        world
            .stage
            .insert("update application set state = 'eligible', submitted_at = made_at where id = $1", db::params![application])
            .await;
        me.get("/en/me/applications/A-0001").await.shows("You have a placement P-0004").shows("Your application stands all the same");
        world.stage.insert("update application set state = 'withdrawn' where id = $1", db::params![application]).await;
        me.get("/en/me/applications/A-0001").await.hides("P-0004");
    }
}

#[tokio::test]
async fn nobody_reads_a_day_on_which_the_profile_has_no_time() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        let sql = "insert into expert_availability (id, expert_id, from_day, until_day) values ($1, $2, $3, $4)";
        let (id, from, until) = (uuid::Uuid::now_v7(), date(2026, 5, 10), date(2026, 6, 5));
        world.stage.insert(sql, db::params![id, expert, from, until]).await;
        let mut me = world.expert_browser(expert).await;
        let page = me.get("/en/assignments/infection-control/apply").await;
        page.hides("You meet all rules so far").shows("Only the dates do not fit").shows("too early for 6 weeks");
        let check = me.fill_on(&page, &[("available_from", "2026-05-01"), ("then", "check")]).await;
        check.is(200).shows("Your profile has no time yet on the day that you filled in").shows("can begin 10 May 2026");
        check.shows("the time in the profile ends on 5 June 2026").shows("too early for 6 weeks");
        let kept: jiff::civil::Date = world.stage.value("select available_from as value from application", vec![]).await;
        assert_eq!(kept, date(2026, 5, 10));
    }
}

#[tokio::test]
async fn who_is_not_active_yet_is_not_told_that_the_profile_is_incomplete() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        world.stage.insert("update expert set state = 'draft' where id = $1", db::params![expert]).await;
        let mut me = world.expert_browser(expert).await;
        me.get("/en/assignments/infection-control/apply").await.shows("the profile is not active yet").hides("not complete yet");
        // What nobody has filled in yet is not a rule that fails.
        for sql in ["delete from expert_skill", "delete from expert_language", "update expert set years = 0"] {
            world.stage.insert(sql, vec![]).await;
        }
        let page = me.get("/en/assignments/infection-control/apply").await;
        page.shows("Your profile is not filled in yet").shows("Not filled in yet").hides("Not met").hides("0 years");
    }
}

#[tokio::test]
async fn who_comes_back_to_apply_finds_the_first_application() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        world.run(&Withdraw { application, reason_code: "personal".to_owned(), reason: String::new() }).await;
        let mut me = world.expert_browser(world.expert_of(application).await).await;
        let page = me.get("/en/assignments/infection-control/apply").await;
        page.shows("You applied for this assignment before").shows("Withdrawn by you");
        // It never came to a long list or to the host.
        let mut tx = world.stage.app.read().await.unwrap();
        let dossier = crate::store::dossier(&mut tx, application).await.unwrap().unwrap();
        let history = crate::store::decisions(&mut tx, application).await.unwrap();
        let before = last_in_force(&history).map(crate::store::DecisionRow::from_state);
        assert_eq!(before, Some(State::Eligible));
        let line = crate::explain::line(i18n::Lang::En, &dossier, before);
        let off = line.stops.iter().filter(|stop| stop.state == web::StopState::Off).count();
        assert_eq!(off, 4, "comparison, host, decision, seat");
        let letters = world.stage.letters(&address("Amina Bello")).await;
        assert!(!letters[0].text.contains("withdraw it"), "{}", letters[0].text);
    }
}

#[tokio::test]
async fn a_seat_is_given_up_until_the_placement_starts_and_not_after() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.accepted(&Who::default()).await;
        world.run(&Select { application, version: None, reason: String::new(), no_interest: true }).await;
        let placement = world.placement(application, "running").await;
        let expert = world.expert_of(application).await;
        let mut me = world.expert_browser(expert).await;
        let own = me.get("/en/me/applications/A-0001").await;
        own.is(200).shows("Go to your placement P-0004").shows("You cannot take this back here any more");
        assert!(!own.links().iter().any(|link| link.ends_with("/withdraw")), "not offered");
        let page = me.get("/en/me/applications/A-0001/withdraw").await;
        page.is(409).shows("Your placement has started");
        assert!(page.links().iter().any(|link| link.ends_with(&format!("/me/placements/{placement}"))), "{:?}", page.links());
        let mut coordinator = world.browser("Els Bakker", Role::Coordinator).await;
        let candidate = coordinator.get("/en/work/selection/R-0008/A-0001").await;
        candidate.is(200).shows("The last decision cannot be undone").shows("The placement that grew from this application has started");
        assert!(!candidate.links().iter().any(|link| link.ends_with("/undo")), "what is refused is not offered");
        coordinator.get("/en/work/selection/R-0008/A-0001/undo").await.is(409);
        let withdraw = Withdraw { application, reason_code: "personal".to_owned(), reason: String::new() };
        for state in ["running", "suspended", "reported", "confirmed", "completed", "ended-early"] {
            world.placement_is(placement, state).await;
            let outcome = world.run_as(&model::Actor::program(), &withdraw).await;
            assert!(
                matches!(&outcome, Err(command::Stop::Refused(refusal)) if refusal.why == model::application::PLACEMENT_STARTED),
                "{state} {outcome:?}"
            );
            let undo = Undo { application, version: None, decision: None, reason: "A mistake".to_owned(), restore: false };
            assert!(world.run_as(&model::Actor::program(), &undo).await.is_err(), "{state}");
        }
        assert_eq!(world.state(application).await, State::Selected);
        world.placement_is(placement, "agreed").await;
        me.fill("/en/me/applications/A-0001/withdraw", &[("reason_code", "personal")]).await.is(200).shows("Withdrawn");
        assert_eq!(world.state(application).await, State::Withdrawn);
    }
}

#[tokio::test]
async fn time_that_ends_in_the_profile_ends_for_the_application_too() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        // The work may start from 1 May to 1 July and takes six weeks; the time of the profile ends on 30 June.
        let sql = "insert into expert_availability (id, expert_id, from_day, until_day) values ($1, $2, $3, $4)";
        let (id, from, until) = (uuid::Uuid::now_v7(), date(2026, 3, 1), date(2026, 6, 30));
        world.stage.insert(sql, db::params![id, expert, from, until]).await;
        let application = world.draft(expert).await;
        world.run(&Submit { application, share_cv: true, show_name: true }).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer
            .get("/en/work/selection/R-0008/A-0001")
            .await
            .is(200)
            .shows("a start in the period asked")
            .shows("on 20 of the 62 days on which the work may start");
        let names: i64 = world.stage.value("select count(*) as value from consent where purpose like 'show-name%'", db::params![]).await;
        assert_eq!(names, 0, "a name that is not kept back needs no consent");
    }
}

#[tokio::test]
async fn who_is_on_the_long_list_stands_where_the_office_works() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        world.run(&LongList { application, version: None, no_interest: true }).await;
        let mut tx = world.stage.app.read().await.unwrap();
        let dossier = crate::store::dossier(&mut tx, application).await.unwrap().unwrap();
        let line = crate::explain::line(i18n::Lang::En, &dossier, None);
        assert_eq!((line.stops[2].name.as_str(), line.stops[2].state), ("Comparison", web::StopState::Now));
        assert_eq!(line.stops[2].ball.as_deref(), Some("the programme office"));
    }
}

#[tokio::test]
async fn a_rule_that_was_not_met_is_behind_and_what_did_not_happen_is_left_out() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who { english: "A2", ..Who::default() }).await;
        assert_eq!(world.state(application).await, State::Ineligible);
        let mut tx = world.stage.app.read().await.unwrap();
        let dossier = crate::store::dossier(&mut tx, application).await.unwrap().unwrap();
        let history = crate::store::decisions(&mut tx, application).await.unwrap();
        let before = last_in_force(&history).map(crate::store::DecisionRow::from_state);
        let line = crate::explain::line(i18n::Lang::En, &dossier, before);
        assert_eq!((line.stops[1].name.as_str(), line.stops[1].state), ("Rules: not met", web::StopState::Done));
        assert!(line.stops[2..].iter().all(|stop| stop.state == web::StopState::Off));
    }
}
