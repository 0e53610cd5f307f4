//! Rounds from the first form to planning again, and supply and demand.

mod closed;
mod doors;
mod few;
mod filled;
mod since;

use db::params;
use model::access::Role;
use model::round;
use testkit::engines;

use crate::fixtures::World;
use crate::words::ROOM;

#[test]
fn every_code_has_words() {
    let reasons = round::REASONS.iter().map(|code| format!("reason-{code}"));
    let reaches = round::Reach::ALL.iter().map(|reach| format!("reach-{}", reach.name()));
    let floors = round::Floor::NAMES.iter().map(|floor| format!("floor-{floor}"));
    let runs = round::RunState::ALL.iter().map(|state| format!("run-{}", state.name()));
    let choices = round::Choice::ALL.iter().flat_map(|choice| [format!("choice-{}", choice.name()), format!("chosen-{}", choice.name())]);
    let proofs = ["running", "stopped", "done", "spent"].map(|proof| format!("proof-{proof}"));
    let by = crate::supply::By::ALL.iter().flat_map(|by| [format!("by-{}", by.name()), format!("kind-{}", by.name())]);
    let fallen = crate::outcome::Why::ALL.iter().map(|why| format!("fallen-{}", why.name()));
    for key in fallen.chain(reasons).chain(reaches).chain(floors).chain(runs).chain(choices).chain(proofs).chain(by) {
        assert!(ROOM.keys().contains(&key), "{key}");
    }
}

#[tokio::test]
async fn the_office_plans_overrides_loses_somebody_and_plans_again() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        officer.get("/en/work/rounds").await.is(200).shows("No round has been planned");
        let form = officer.get("/en/work/rounds/new").await;
        form.is(200).shows("R-0001 Improve infection control").shows("R-0003 Measure the wards");
        let page = officer.fill_on(&form, &[("name", "Spring")]).await;
        page.is(200).shows("The plan is being made").shows("Checking the plan with a second, separate calculation");
        officer.post_raw("/en/work/rounds/1/plan", &[("_token", "stage-token")]).await.is(409).shows("is being made");
        world.stage.run_jobs().await;

        // Applicants only: Bisi and Amina fill the first two; the third stays open, with the one thing that David lacks.
        let plan = officer.get("/en/work/rounds/1").await;
        plan.is(200).shows("This plan is optimal").shows("A second, separate calculation checked the plan, its rules and this claim");
        plan.shows("of 300 if every seat had somebody who fits fully").hides("As things stand:").hides("points for keeping what");
        plan.shows("2 of 3 seats have somebody, you decided on 0.")
            .shows("2 seats wait for a decision")
            .shows("Bisi Ade")
            .shows("Amina Bello")
            .hides("Efua");
        plan.shows("Seat 1 stays open").shows("1 person lacks only one thing").shows("below level 3");
        plan.shows("Proposed: waiting for your decision").shows("Nobody is on the long list or further yet");
        plan.shows("at least 3 years");
        plan.shows("Reserve: Carla Obi (").shows("Reserve: nobody, because nobody else meets the rules of the request");
        let readings: i64 =
            world.stage.value("select count(*) as value from reading where what = 'list' and why = 'round:1'", vec![]).await;
        assert_eq!(readings, 4, "everybody on the page, once");

        let waits = officer.get("/en/board").await;
        assert!(waits.body().contains("2 seats wait for a decision in the round Spring"), "{}", waits.body());

        // One is accepted with one press, two seats are decided otherwise, each with a reason.
        let accepted = officer.press(&plan, "/accept").await;
        accepted
            .is(200)
            .shows("Accepted")
            .shows("you decided on 1.")
            .shows("1 seat waits for a decision")
            .shows("Decided by Marit de Wit")
            .shows("The proposal was accepted");
        // What still waits stands first.
        let text = accepted.text();
        assert!(text.find("Open R-0002").expect("the second") < text.find("Open R-0001").expect("the first"), "{text}");
        assert!(accepted.links().iter().any(|link| link.ends_with("/work/selection/R-0001/A-0003")), "the way on: the application");
        let seat = officer.get("/en/work/rounds/1/R-0002/1").await;
        seat.is(200).shows("The plan proposes Amina Bello").shows("Carla Obi, Nurse, Leiden (");
        let carla = world.carla.to_string();
        officer.fill_on(&seat, &[("choice", "other"), ("expert", &carla)]).await.is(422).shows("Choose a reason");
        officer.fill_on(&seat, &[("choice", "other"), ("reason_code", "dates")]).await.is(422).shows("Choose somebody from the list");
        officer
            .fill_on(&seat, &[("choice", "other"), ("expert", &carla), ("reason_code", "other")])
            .await
            .is(422)
            .shows("Say in a few words");
        let chosen = [("choice", "other"), ("expert", carla.as_str()), ("reason_code", "host-wish"), ("reason", "Asked by the matron")];
        officer
            .fill_on(&seat, &chosen)
            .await
            .is(200)
            .shows("Chosen instead of the proposal")
            .shows("Asked by the matron")
            .shows("you decided on 2.");
        officer.get("/en/work/rounds/1").await.shows("As things stand: together these people are worth").shows("less than the proposal");
        let seat = officer.get("/en/work/rounds/1/R-0003/1").await;
        seat.is(200).shows("The plan proposes nobody").hides("Accept who is proposed");
        officer.fill_on(&seat, &[("choice", "accept")]).await.is(422);
        officer.fill_on(&seat, &[("choice", "open"), ("reason_code", "wait")]).await.is(200).shows("Left open").shows("you decided on 3.");
        // Nothing waits for a decision; the two who were chosen wait for the next step of their applications.
        let waits = officer.get("/en/board").await;
        assert!(!waits.body().contains("for a decision"), "{}", waits.body());
        assert!(waits.body().contains("2 people whom the office chose have applied and wait for the next step"), "{}", waits.body());
        let decided: i64 = world.stage.value("select count(*) as value from audit_entry where action = 'planning.decide'", vec![]).await;
        assert_eq!(decided, 3);
        let letters: i64 = world.stage.value("select count(*) as value from letter", vec![]).await;
        let moved: i64 = world.stage.value("select count(*) as value from application where state <> 'eligible'", vec![]).await;
        assert_eq!((letters, moved), (0, 0), "a plan tells nobody anything and moves no application");

        // Carla is lost. Planning again keeps what was accepted, and says who moves.
        world.pause(world.carla).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Not available any more").shows("Carla Obi").shows("Not in the pool any more").shows("1 of 3 seats have somebody");
        let waits = officer.get("/en/board").await;
        assert!(waits.body().contains("1 person of the plan is not in the pool any more"), "{}", waits.body());
        officer.press(&page, "/plan").await.is(200).shows("The plan is being made");
        world.stage.run_jobs().await;
        let page = officer.get("/en/work/rounds/1").await;
        page.is(200)
            .shows("Who moves")
            .shows("Taken over from the plan before")
            .hides("Not available any more:")
            .shows("you decided on 2.");
        // A seat that was left open stays open, and a choice that does not hold any more is named.
        page.shows("Left open").shows("Better to wait").shows("Decisions that do not hold any more").shows("Carla Obi: R-0002");
        page.shows("R-0002 (by your decision)").shows("Besides, the planner counted 25 points for keeping what was accepted");
        let text = page.text();
        assert!(text.contains("Carla Obi") && text.contains("nowhere"), "who lost a place is named");
        officer.get("/en/work/rounds/1?run=1").await.is(200).shows("This is an older plan").hides("Change the decision");
        let kinds: i64 = world
            .stage
            .value("select count(*) as value from round_run where checked = 'everything' and input like '%keep_bonus%'", vec![])
            .await;
        assert_eq!(kinds, 1);
        // The old page cannot decide any more.
        let old = [("_token", "stage-token"), ("run", "1"), ("choice", "open"), ("reason_code", "wait")];
        officer.post_raw("/en/work/rounds/1/R-0001/1", &old).await.is(409).shows("The plan has changed");
        officer.get("/nl/work/rounds/1").await.is(200).shows("Wie opschuift").shows("Overgenomen uit het vorige plan");
        officer.get("/en/work/rounds").await.shows("Round 1: Spring").shows("Value of the plan");
    }
}

#[tokio::test]
async fn the_pool_is_asked_and_rules_have_their_price() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Coordinator).await;
        let rules = [("reach", "pool"), ("floor", "number"), ("floor_value", "2"), ("minimum_1", "NG 1")];
        world.planned(&mut officer, &rules).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.is(200).shows("Reserve: ").shows("At least 2 seats").shows("What each rule costs").shows("Nigeria 1");
        page.shows("Fewest seats for Nigeria").shows("Costs nothing");
        // Whoever is chosen without an application is asked for one.
        let efua = world.efua.to_string();
        let seat = officer.get("/en/work/rounds/1/R-0002/1").await;
        let chosen = match seat.text().contains("The plan proposes Efua Mensah") {
            true => vec![("choice", "accept")],
            false => vec![("choice", "other"), ("expert", efua.as_str()), ("reason_code", "better-fit")],
        };
        let after = officer.fill_on(&seat, &chosen).await;
        after.is(200).shows("Ask for an application");
        assert!(after.links().iter().any(|link| link.ends_with(&format!("/R-0002/invite?expert={efua}"))), "{:?}", after.links());
        // More than there are: no plan, and the page says which rule stands in the way.
        world.planned(&mut officer, &[("floor", "number"), ("floor_value", "3")]).await;
        let none = officer.get("/en/work/rounds/2").await;
        none.shows("No plan meets all rules. One rule alone stands in the way: Seats for women").shows("Without this rule there is a plan");
        none.shows("Seats for women: fewer than 5 seats can be filled; the rule asks 3");
        officer.get("/en/work/rounds").await.shows("No plan meets the rules");
        let copy = officer.get("/en/work/rounds/new?from=2").await;
        assert_eq!((copy.field("floor").as_deref(), copy.field("floor_value").as_deref()), (Some("number"), Some("3")));
        // Who withdrew from a request is not proposed for it again.
        world.stage.insert("update application set state = 'withdrawn' where expert_id = $1", params![world.amina]).await;
        world.planned(&mut officer, &[("reach", "pool")]).await;
        let proposed: i64 = world
            .stage
            .value(
                "select count(*) as value from round_pair p join round_run n on n.id = p.run_id join round o on o.id = n.round_id \
                 where o.number = 3 and p.expert_id = $1 and p.request_id in (select a.request_id from application a where a.expert_id = $1)",
                params![world.amina],
            )
            .await;
        assert_eq!(proposed, 0);
    }
}

#[tokio::test]
async fn whom_the_office_chose_instead_stays_and_nobody_counts_twice() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        let seat = officer.get("/en/work/rounds/1/R-0002/1").await;
        let carla = world.carla.to_string();
        let chosen = [("choice", "other"), ("expert", carla.as_str()), ("reason_code", "host-wish"), ("reason", "Asked by the matron")];
        officer.fill_on(&seat, &chosen).await.is(200);
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Whom you chose instead of the proposal stays");
        officer.press(&page, "/plan").await.is(200);
        world.stage.run_jobs().await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Taken over from the plan before").shows("Asked by the matron").hides("Decisions that do not hold any more");
        page.shows("optimal, given your decisions").hides("points for keeping what");
        let stays: i64 = world
            .stage
            .value(
                "select count(*) as value from round_pair p join round_run n on n.id = p.run_id where n.number = 2 and p.kind = 'proposed' \
                 and p.expert_id = $1 and p.request_id = $2",
                params![world.carla, world.requests[1]],
            )
            .await;
        assert_eq!(stays, 1);
        // Somebody who has a seat is marked in the list; with two seats the person counts once.
        let seat = officer.get("/en/work/rounds/1/R-0001/1").await;
        seat.shows("has a seat in R-0002 already");
        let again = [("choice", "other"), ("expert", carla.as_str())];
        officer.fill_on(&seat, &again).await.is(422).shows("Choose a reason");
        officer.fill_on(&seat, &[("choice", "other"), ("expert", carla.as_str()), ("reason_code", "dates")]).await.is(200);
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("More seats than allowed").shows("1 of 3 seats have somebody").shows("counts only for the best of them");
        // The newer decision takes the person; the older one is named with the reason.
        officer.press(&page, "/plan").await.is(200);
        world.stage.run_jobs().await;
        officer.get("/en/work/rounds/1").await.shows("Carla Obi: R-0002").shows("Another decision takes the person or the seat");
    }
}

#[tokio::test]
async fn who_is_set_aside_is_not_proposed_and_empty_seats_say_why() {
    for db in engines().await {
        let world = World::on(db).await;
        let sql = "insert into long_list_mark (id, application_id, place, mark, reason, made_by, made_by_name, made_at) \
                   select $1, a.id, 1, 'set-aside', 'Not now', null, '', $2 from application a where a.number = 2";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), world.stage.clock_now()]).await;
        world.stage.insert("delete from application where request_id = $1", params![world.requests[2]]).await;
        let mut officer = world.browser(Role::Officer).await;
        officer.get("/en/work/rounds/new").await.shows("1 of the 3 requests stays empty, because nobody applied for it").shows("R-0003");
        world.planned(&mut officer, &[]).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Set aside")
            .shows("Set aside by the office for this request")
            .shows("Nobody applied. Nobody in the pool meets all rules");
        let proposed: i64 = world
            .stage
            .value(
                "select count(*) as value from round_pair where expert_id = $1 and request_id = $2",
                params![world.amina, world.requests[1]],
            )
            .await;
        assert_eq!(proposed, 0);
        // Two rules that only together stand in the way; and the other round is named.
        world.planned(&mut officer, &[("floor", "number"), ("floor_value", "3"), ("minimum_1", "NG 3")]).await;
        let none = officer.get("/en/work/rounds/2").await;
        none.shows("No single rule stands in the way").shows("Without this rule alone there is no plan either").hides("Not known");
        none.shows("The most that is possible").shows("Nigeria: 2 seats can be filled; the rule asks 3");
        none.shows("Other rounds plan the same requests").shows("Round 1: Spring");
        // What is wrong in one field does not hide what a rule says of another.
        let form = officer.get("/en/work/rounds/new").await;
        form.shows("Fewest filled seats for a country").hides("The same for a second country");
        let wrong = [("name", ""), ("floor", "share"), ("floor_value", "150"), ("minimum_1", "NG 1")];
        officer.fill_on(&form, &wrong).await.is(422).shows("1 to 100 for a share").shows("Name of the round");
    }
}

#[tokio::test]
async fn a_seat_that_a_rule_keeps_open_names_the_rule_and_nobody() {
    for db in engines().await {
        let world = World::on(db).await;
        world.stage.insert("delete from application where expert_id = $1", params![world.amina]).await;
        world
            .stage
            .insert("delete from application where expert_id = $1 and request_id = $2", params![world.carla, world.requests[0]])
            .await;
        let mut officer = world.browser(Role::Officer).await;
        // Carla can do the second, Bisi alone the first: with three women of four he has no seat.
        world.planned(&mut officer, &[("floor", "share"), ("floor_value", "75")]).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("A rule of this round keeps it open: Seats for women").hides("Reserve: Bisi Ade").hides("has no seat in this plan");
        page.hides("Not every rule").shows("Reserve: nobody, because of a rule of this round: Seats for women");
    }
}

#[tokio::test]
async fn every_seat_says_who_steps_in_or_why_nobody_does() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.stage.insert("delete from application where expert_id = $1", params![world.carla]).await;
        world.planned(&mut officer, &[]).await;
        // Amina could step in for Bisi, and has a seat of her own.
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Next would be Amina Bello (").shows("who has a seat in R-0002 in this plan");
        // Only Bisi is left, and he can do both: without the rule he has one of the seats, with it none, and neither names him.
        world.stage.insert("delete from application where expert_id = $1", params![world.amina]).await;
        let sql = "insert into expert_skill (id, expert_id, skill, level, years, last_used, evidence) \
                   values ($1, $2, 'urn:cd4d:skill:nursing', 4, 6, 2026, '')";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), world.bisi]).await;
        let sql = "insert into application (id, number, request_id, expert_id, state, state_since, motivation, available_from, referred_by, \
                   reserve_rank, reason, reason_code, made_at, submitted_at, version) \
                   select $1, 9, $2, a.expert_id, a.state, a.state_since, '', null, '', null, '', '', a.made_at, a.submitted_at, 1 \
                   from application a where a.expert_id = $3";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), world.requests[1], world.bisi]).await;
        world.planned(&mut officer, &[("floor", "share"), ("floor_value", "50")]).await;
        let page = officer.get("/en/work/rounds/2").await;
        let text = page.text();
        assert_eq!(text.matches("Reserve: nobody, because of a rule of this round: Seats for women").count(), 2, "{text}");
        page.hides("Bisi Ade (").shows("Reserve: nobody, because nobody else meets the rules");
    }
}

#[tokio::test]
async fn a_seat_lost_by_a_rule_names_the_rule_and_a_decision_against_it_warns() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[("floor", "share"), ("floor_value", "50")]).await;
        let page = officer.get("/en/work/rounds/1").await;
        officer.press(&page, "/accept").await.is(200).shows("Accepted");
        // Without the women no seat may have a man: Bisi, who was accepted, loses it only by the rule.
        world.pause(world.amina).await;
        world.pause(world.carla).await;
        let page = officer.get("/en/work/rounds/1").await;
        officer.press(&page, "/plan").await.is(200);
        world.stage.run_jobs().await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Bisi Ade: R-0001. A rule of this round has it so: Seats for women")
            .hides("worth more so")
            .hides("meets all rules has it so");
        page.shows("Not in the pool any more").hides("Not every rule");
        let bisi = world.bisi.to_string();
        let seat = officer.get("/en/work/rounds/1/R-0001/1").await;
        let page = officer.fill_on(&seat, &[("choice", "other"), ("expert", &bisi), ("reason_code", "host-wish")]).await;
        page.is(200).shows("Not every rule of this round is met as things stand");
        page.shows("Seats for women: of 1 filled seat the rule asks 1 (at least 50%), and there are fewer.");
        page.hides("Decisions that do not hold any more");
    }
}

#[tokio::test]
async fn who_was_asked_to_apply_is_not_asked_again() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.efua_is_chosen(&mut officer).await;
        let waits = "1 person whom the office chose waits to be asked to apply, in the round Spring";
        let board = officer.get("/en/board").await;
        assert!(board.body().contains(waits), "{}", board.body());
        let sql = "insert into asked_to_apply (id, request_id, expert_id, asked_by, asked_by_name, asked_at) values ($1, $2, $3, null, 'Marit', $4)";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), world.requests[1], world.efua, world.stage.clock_now()]).await;
        officer.get("/en/work/rounds/1").await.shows("Asked by letter to apply").hides("Ask for an application");
        assert!(!officer.get("/en/board").await.body().contains(waits), "it is the person's turn");
    }
}

#[tokio::test]
async fn confirmed_people_stay_and_a_run_can_be_stopped() {
    for db in engines().await {
        let world = World::on(db).await;
        world
            .stage
            .insert(
                "update application set state = 'selected' where expert_id = $1 and request_id = $2",
                params![world.amina, world.requests[1]],
            )
            .await;
        world.stage.insert("update request set seats = 2 where id = $1", params![world.requests[1]]).await;
        let mut officer = world.browser(Role::Officer).await;
        let form = officer.get("/en/work/rounds/new").await;
        let page = officer.fill_on(&form, &[("name", "Spring")]).await;
        officer.press(&page, "/cancel").await.is(200).shows("Somebody stopped this plan");
        world.stage.run_jobs().await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Somebody stopped this plan").hides("What the plan brings");
        officer.press(&page, "/plan").await.is(200);
        world.stage.run_jobs().await;
        let page = officer.get("/en/work/rounds/1").await;
        page.is(200).shows("Selected already").shows("Amina Bello").shows("Carla Obi").shows("selected");
        let fixed: i64 = world.stage.value("select count(*) as value from round_pair where kind = 'confirmed'", vec![]).await;
        assert_eq!(fixed, 1);
        // There is nothing to prove in a plan that is the best.
        officer.post_raw("/en/work/rounds/1/prove", &[("_token", "stage-token")]).await.is(409).shows("nothing to prove");
        officer.post_raw("/en/work/rounds/1/stop", &[("_token", "stage-token")]).await.is(409);
    }
}

#[tokio::test]
async fn of_somebody_who_has_a_placement_already_the_plan_says_so() {
    for db in engines().await {
        let world = World::on(db).await;
        let sql = "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, \
                   reason_code, reason, started_on, ended_on, version) \
                   select $1, 2, a.id, a.request_id, r.host_id, a.expert_id, r.phase_id, 'NG', 'preparing', $2, '', '', null, null, 1 \
                   from application a join request r on r.id = a.request_id where a.expert_id = $3";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), world.stage.clock_now(), world.bisi]).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        officer.get("/en/work/rounds/1").await.is(200).shows("Bisi Ade").shows("Has a placement already: P-0002");
    }
}

#[tokio::test]
async fn a_proof_raises_the_plan_and_can_stop_and_go_on() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        // As if less time had been spent: the bound is higher than the plan.
        let sql = "update round_run set status = 'feasible', bound = objective + 1000, gap_ppm = 6000";
        world.stage.insert(sql, vec![]).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("This plan reaches at least 99.4% of the best possible").hides("optimal");
        officer.press(&page, "/prove").await.is(200).shows("A proof is being looked for");
        let page = officer.get("/en/work/rounds/1").await;
        officer.press(&page, "/stop").await.is(200).shows("The proof was stopped");
        world.stage.run_jobs().await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("at least 99.4%").shows("Go on with the proof");
        officer.press(&page, "/prove").await.is(200);
        world.stage.run_jobs().await;
        officer.get("/en/work/rounds/1").await.shows("This plan is optimal").shows("The proof is complete");
    }
}

#[tokio::test]
async fn supply_and_demand_say_what_one_more_expert_brings() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        let page = officer.get("/en/work/rounds/supply").await;
        page.is(200).shows("open seats in 3 requests").shows("Data analysis").shows("0 of 1").shows("fills 1 more seat").shows("R-0003");
        page.shows("fills no more seats");
        for by in ["language", "country", "mode", "priority", "nonsense"] {
            officer.get(&format!("/en/work/rounds/supply?by={by}")).await.is(200);
        }
        officer.get("/en/work/rounds/supply?by=country").await.shows("Nigeria").shows("2 of 3");
        officer.get("/nl/work/rounds/supply?by=mode").await.shows("Ter plaatse");
        // The same figures after a change by a person: the page has seen it.
        world.pause(world.amina).await;
        officer.get("/en/work/rounds/supply?by=skill").await.shows("Worked out on");
    }
}
