//! The agreed days: no start before the first, no report before the last, no agreement on days that are over.

use command::Stop;
use db::params;
use jiff::civil::date;
use model::placement::Stretch;
use model::request::Mode;
use model::{Actor, BlockId, Event, Role};
use testkit::engines;
use uuid::Uuid;

use crate::actions::{MakeAgreement, PutBlock, ReplaceBlock, SendReport};
use crate::fixtures::{DIRECTOR, EXPERT, Raise, World};
use crate::store::{BlockRow, mode_done};

fn why<T>(outcome: Result<T, Stop>) -> &'static str {
    match outcome {
        Err(Stop::Refused(refusal)) => refusal.why.key(),
        Err(Stop::Invalid(faults)) => faults[0].refusal.why.key(),
        _ => "done",
    }
}

#[tokio::test]
async fn the_work_starts_before_its_first_day_only_with_a_reason_that_stands_in_the_history() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let id = world.select().await;
        world.do_tasks(id).await;
        world.sign_all(id).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let work = format!("/en/work/placements/{id}");
        officer.get(&work).await.shows("The first agreed day is 1 April 2026");
        officer.fill(&format!("{work}/start"), &[("reason", "")]).await.is(422).shows("say why the work starts before it");
        assert_eq!(world.state(id).await, "agreed");
        let page = officer.fill(&format!("{work}/start"), &[("reason", "The ward opens in March")]).await;
        page.is(200).shows("Running").shows("The work startedThe ward opens in March");
        page.hides("notice warn");
        let mut expert = world.expert_browser().await;
        expert.get(&format!("/en/me/placements/{id}")).await.shows("for this reason: The ward opens in March");
        for to in [EXPERT, DIRECTOR] {
            assert!(world.stage.letters(to).await[0].text.contains("The ward opens in March"));
        }
        // The block follows the work that began before it, and can be as short as the work was.
        let block = BlockId(world.stage.value::<Uuid>("select id as value from placement_block", params![]).await);
        let address = format!("{work}/blocks/{}", block.0);
        officer.get(&address).await.is(200).shows("Switch, move or shorten this block");
        let day = date(2026, 3, 2);
        let stretch = Stretch { mode: Mode::Physical, from: day, until: day, hours_per_week: None };
        let reason = "One day was enough".to_owned();
        world.run(&ReplaceBlock { placement: id, block, stretch, place: String::new(), reason }).await;
        let page = officer.get(&work).await;
        page.shows("Reason: One day was enough").shows("Block 1, moved").shows("Replaced by: Block 1, moved").hides("Block 2");
        // An old address leads to what is true now.
        officer.get(&address).await.is(200).shows("Replaced by: Block 1, moved");
        officer.get(&format!("{address}/replace")).await.is(200).shows("Replaced by: Block 1, moved");
        let letter = world.stage.letters(EXPERT).await.remove(0);
        assert!(letter.text.contains("On the spot, on 2 March 2026: that is how the work is done then"), "{}", letter.text);
        world.write_report(id).await;
        world.run(&SendReport { placement: id }).await;
        officer.get(&format!("{work}/agreement")).await.shows("These days count now").shows("On the spot on 2 March 2026");
    }
}

#[tokio::test]
async fn a_report_waits_for_the_last_day_which_the_programme_can_bring_forward() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.running().await;
        world.stage.days_pass(50);
        world.write_report(id).await;
        let mut expert = world.expert_browser().await;
        let me = format!("/en/me/placements/{id}");
        expert.get(&me).await.shows("You can send the report from 12 May 2026").hides("/send\"");
        let post = [("_token", "stage-token")];
        expert.post_raw(&format!("{me}/send"), &post).await.is(409).shows("The last agreed day has not come").shows("Back to P-0001");
        let block = BlockId(world.stage.value::<Uuid>("select id as value from placement_block", params![]).await);
        let stretch = Stretch { mode: Mode::Online, from: date(2026, 4, 1), until: date(2026, 4, 21), hours_per_week: Some(12) };
        let reason = "The team is done".to_owned();
        world.run(&ReplaceBlock { placement: id, block, stretch, place: String::new(), reason }).await;
        world.run(&SendReport { placement: id }).await;
        let ended: jiff::civil::Date = world.stage.value("select ended_on as value from placement", params![]).await;
        assert_eq!(ended, date(2026, 4, 21), "the certificate follows the days as they were");
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer
            .get(&format!("/en/work/placements/{id}"))
            .await
            .shows("A block was replaced. Before: Online from 1 April 2026 to 12 May 2026")
            .shows("The team is done");
    }
}

#[tokio::test]
async fn work_that_is_done_earlier_gets_its_true_days_and_the_report_can_be_sent() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let id = world.select().await;
        let stretch = Stretch { mode: Mode::Online, from: date(2026, 5, 18), until: date(2026, 5, 31), hours_per_week: Some(8) };
        world.run(&PutBlock { placement: id, block: None, stretch, place: String::new() }).await;
        world.do_tasks(id).await;
        world.sign_all(id).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let work = format!("/en/work/placements/{id}");
        officer.get(&format!("{work}/start")).await.shows("The agreed days stay as they are: On the spot from 1 April 2026 to 12 May 2026");
        officer.fill(&format!("{work}/start"), &[("reason", "The ward opens in March")]).await.shows("the days themselves did not move");
        world.write_report(id).await;
        let mut expert = world.expert_browser().await;
        let me = format!("/en/me/placements/{id}");
        expert.get(&format!("{me}/send")).await.shows("The report cannot be sent yet").shows("The last agreed day has not come");
        let finish = format!("{work}/finish");
        let on = |day| [("last_day", day), ("reason", "One day was enough")];
        officer.fill(&finish, &on("2026-03-01")).await.is(422).shows("That day lies before the work began");
        officer.fill(&finish, &on("2026-05-31")).await.is(422).shows("That is not before the last agreed day");
        let page = officer.fill(&finish, &on("2026-03-02")).await;
        page.is(200).shows("The last day is set").shows("Block 1, moved").shows("Replaced by: Block 1, moved");
        page.shows("Not done: the work ended before it").shows("The work is done earlier than agreed").hides("/finish\"");
        let letter = world.stage.letters(EXPERT).await.remove(0);
        assert!(letter.text.contains("is 2 March 2026") && letter.text.contains("You can send your report"), "{}", letter.text);
        let page = expert.get(&format!("{me}/send")).await;
        expert.press(&page, "/send").await.is(200).shows("waiting for the host to confirm");
        let ended: jiff::civil::Date = world.stage.value("select ended_on as value from placement", params![]).await;
        assert_eq!(ended, date(2026, 3, 2));
        officer.get(&finish).await.is(409);
    }
}

#[tokio::test]
async fn of_two_who_replace_a_block_the_second_sees_both_and_the_same_twice_is_done_once() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.running().await;
        let block: Uuid = world.stage.value("select id as value from placement_block", params![]).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let open = officer.get(&format!("/en/work/placements/{id}/blocks/{block}/replace")).await;
        let first = [("until_day", "2026-04-21"), ("reason", "The team is done")];
        let second = [("until_day", "2026-04-28"), ("reason", "One week less")];
        for _ in 0..2 {
            officer.fill_on(&open, &first).await.is(200).shows("Reason: The team is done");
        }
        let both = officer.fill_on(&open, &second).await;
        both.is(409).shows("Somebody else changed this meanwhile").shows("The team is done");
        assert_eq!(both.field("until_day").as_deref(), Some("28-04-2026"), "what was typed stays");
        officer.fill_on(&both, &second).await.is(200).shows("Reason: One week less");
        let sql = "select count(*) as value from placement_block where replaced_by is not null";
        assert_eq!(world.stage.value::<i64>(sql, params![]).await, 2, "the first block, and what came in its place");
    }
}

#[tokio::test]
async fn days_that_are_over_are_not_agreed_on() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let id = world.select().await;
        world.stage.days_pass(72);
        let organisation = "Test office".to_owned();
        let make = MakeAgreement { placement: id, organisation, special: String::new(), reason: String::new() };
        let desk = &world.stage.app.desk;
        assert_eq!(why(desk.run(&Actor::program(), &make).await), "block-is-over");
        let block = BlockId(world.stage.value::<Uuid>("select id as value from placement_block", params![]).await);
        let put = |from, until| PutBlock {
            placement: id,
            block: Some(block),
            stretch: Stretch { mode: Mode::Physical, from, until, hours_per_week: None },
            place: String::new(),
        };
        assert_eq!(why(desk.run(&Actor::program(), &put(date(2026, 4, 1), date(2026, 5, 11))).await), "block-is-over");
        world.run(&put(date(2026, 6, 1), date(2026, 7, 12))).await;
        world.run(&make).await;
    }
}

#[tokio::test]
async fn a_report_counts_no_fewer_people_than_a_note_of_one_month() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.running().await;
        let mut expert = world.expert_browser().await;
        let me = format!("/en/me/placements/{id}");
        let note = [("achievements", "First audit"), ("persons_reached", "5"), ("women_reached", "4")];
        expert.fill(&format!("{me}/note"), &note).await.is(200).shows("March 2026").shows("The note is stored");
        expert.get(&me).await.shows("Change the note of this month");
        let other =
            [("_token", "stage-token"), ("month", "2026-03"), ("achievements", "Other"), ("persons_reached", "5"), ("women_reached", "4")];
        expert.post_raw(&format!("{me}/note"), &other).await.is(422).shows("There is a note of this month already");
        expert.get(&format!("{me}/note")).await.shows("There is a note of March 2026 already").shows("Replace the note");
        let report = |persons| [("summary", "Done"), ("persons_reached", persons), ("women_reached", "3"), ("activities", "training")];
        expert.fill(&format!("{me}/report"), &report("3")).await.is(422).shows("A monthly note counts 5 already");
        expert.fill(&format!("{me}/report"), &report("5")).await.is(422).shows("A monthly note counts 4 already");
    }
}

#[tokio::test]
async fn a_suspended_country_tells_those_who_have_not_started_and_gives_them_to_the_programme() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let id = world.select().await;
        let sql = "insert into country_status (id, phase_country_id, number, status, from_day, reason, set_at) \
                   select $1, id, 2, 'suspended', $2, 'Unrest in the capital', $3 from phase_country";
        world.stage.insert(sql, params![Uuid::now_v7(), date(2026, 3, 2), world.stage.clock_now()]).await;
        world.run(&Raise(Event::CountrySuspended { phase: world.phase, country: "NG".parse().unwrap() })).await;
        for to in [EXPERT, DIRECTOR] {
            let letter = world.stage.letters(to).await.remove(0);
            assert!(letter.text.contains("Unrest in the capital") && letter.text.contains("do not travel"), "{}", letter.text);
        }
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer.get("/en/work/placements").await.shows("waiting for the programme office");
        let page = officer.get(&format!("/en/work/placements/{id}")).await;
        page.shows("take the selection back on the candidate’s page")
            .shows("Switch the block to online, or move it")
            .hides("Everything is ready")
            .shows("The country was suspended: the work cannot start")
            .hides("The country takes part again");
        let mut expert = world.expert_browser().await;
        expert.get(&format!("/en/me/placements/{id}")).await.shows("The country is suspended: the work cannot start now");
        world.run(&Raise(Event::CountryReopened { phase: world.phase, country: "NG".parse().unwrap() })).await;
        for to in [EXPERT, DIRECTOR] {
            let letter = world.stage.letters(to).await.remove(0);
            assert!(letter.text.contains("The country takes part again"), "{}", letter.text);
        }
        officer.get(&format!("/en/work/placements/{id}")).await.shows("The country takes part again: the work can start");
    }
}

#[test]
fn the_certificate_counts_only_the_ways_in_which_the_work_was_done() {
    let block = |mode: &str, month: i8, replaced_by: Option<Uuid>| BlockRow {
        id: BlockId(Uuid::now_v7()),
        number: 1,
        mode: mode.to_owned(),
        from_day: date(2026, month, 1),
        until_day: date(2026, month, 20),
        hours_per_week: None,
        place: String::new(),
        replaced_by,
        reason: String::new(),
    };
    let last = date(2026, 6, 20);
    let online = block("online", 5, None);
    let begun = block("physical", 4, Some(online.id.0));
    let never = block("physical", 5, Some(online.id.0));
    assert_eq!(mode_done(&[online.clone(), begun], last), Some("hybrid"), "what was done before the switch counts");
    assert_eq!(mode_done(&[online.clone(), never], last), Some("online"), "what was replaced from its first day on was not done");
    assert_eq!(mode_done(&[online.clone(), block("physical", 7, None)], last), Some("online"), "nor what lies after the end");
    assert_eq!(mode_done(&[online], date(2026, 3, 1)), None);
}
