//! The long list by its address: filters, order, the comparison, and who of the pool is not here.

use db::params;
use model::Role;
use testkit::{Page, engines};

use crate::actions::{LongList, ShareCv};
use crate::fixtures::{SKILL, Who, World, address, grant_in};

const LIST: &str = "/en/work/selection/R-0008";

/// Three who differ in one thing each: Amina has most years, Bisi the best English, Chidi the least of both.
async fn three(world: &World) {
    world.sent(&Who { name: "Amina Bello", level: 5, years: 12, english: "B2", ..Who::default() }).await;
    world.sent(&Who { name: "Bisi Ade", level: 3, years: 4, english: "native", ..Who::default() }).await;
    world.sent(&Who { name: "Chidi Okonjo", level: 3, years: 3, english: "B2", ..Who::default() }).await;
}

fn order(page: &Page) -> Vec<&'static str> {
    let text = page.text();
    let mut found: Vec<(usize, &'static str)> =
        ["Amina Bello", "Bisi Ade", "Chidi Okonjo"].into_iter().filter_map(|name| Some((text.find(name)?, name))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, name)| name).collect()
}

#[tokio::test]
async fn the_address_filters_and_sorts_and_every_link_keeps_it() {
    for db in engines().await {
        let world = World::on(db).await;
        three(&world).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let list = officer.get(LIST).await;
        assert_eq!(order(&list)[0], "Amina Bello");
        list.shows("Candidates for ")
            .shows("Rules of the ranking: general, version 1")
            .shows("How the points come about")
            .shows("at least 3 years")
            .shows("Before ")
            .shows(" points: ");
        let by_english = officer.get(&format!("{LIST}?sort=language%2Fen")).await;
        assert_eq!(order(&by_english)[0], "Bisi Ade");
        assert!(by_english.body().contains("<span class=\"note\">English: "), "the points by which it is sorted stand on the card");
        // The reasons of each are folded, and so are the filters while none is in use and the candidates are few.
        let body = list.body();
        assert_eq!((body.matches("Every part of the score").count(), body.matches("<details open").count()), (3, 0));
        assert!(!body.contains("class=\"fold\"") && by_english.body().contains("class=\"fold\""), "{body}");
        // What the address asks that nobody knows asks nothing.
        let unknown = officer.get(&format!("{LIST}?sort=shoe-size&part=x&least=51&missing=%00&mode=boat&lives=XX&state=happy")).await;
        unknown.is(200).shows("3 of 3 shown in the ranking");
        assert_eq!(order(&unknown), order(&list));
        officer.get(&format!("{LIST}?part=experience")).await.shows("You chose a part without a minimum of it").shows("3 of 3 shown");
        let most = officer.get(&format!("{LIST}?part=experience&least=100&sort=age")).await;
        most.hides("without a minimum of it").hides("Before ");
        most.shows("Experience: at least 100%").shows("1 of 3 shown");
        assert!(most.links().iter().any(|link| link.ends_with("R-0008?sort=age")), "a filter can be taken away: {:?}", most.links());
        officer.get(&format!("{LIST}?lives=NL&mode=online")).await.shows("3 of 3 shown").shows("Lives in: Netherlands");
        world.stage.insert("update expert set residence_country = 'BE' where name = 'Bisi Ade'", vec![]).await;
        officer.get(&format!("{LIST}?lives=BE")).await.shows("1 of 3 shown").shows("Lives in: Belgium").hides("Chidi");
        officer.get(&format!("{LIST}?missing=nothing")).await.is(200);
        // Somebody whose skill is gone from the profile lacks it.
        world.stage.insert("delete from expert_skill where expert_id in (select id from expert where name = 'Chidi Okonjo')", vec![]).await;
        let lacking = officer.get(&format!("{LIST}?missing=skill%2F{}", SKILL.replace(':', "%3A"))).await;
        lacking.shows("1 of 3 shown").shows("Infection prevention and control is missing").hides("Amina Bello");
        // A needed skill that is not there does not look like a wish that is not met.
        officer.get(&format!("{LIST}/compare?with=A-0001&with=A-0003")).await.is(200).shows("Needed, and not there");
        // The order and hidden names count as in use, and each can be taken away.
        let both = officer.get(&format!("{LIST}?sort=age&names=hidden")).await;
        both.shows("2 in use").shows("Order: Longest waiting");
        for without in ["R-0008?names=hidden", "R-0008?sort=age"] {
            assert!(both.links().iter().any(|link| link.ends_with(without)), "{without}: {:?}", both.links());
        }
        // How the points come about stands open for who comes from a score.
        assert!(!list.body().contains("id=\"points\" open"));
        let score = officer.get(&format!("{LIST}/A-0001")).await;
        let points = score.links().into_iter().find(|link| link.ends_with("#points")).expect("a link to the points");
        assert!(officer.get(points.trim_end_matches("#points")).await.body().contains("id=\"points\" open"), "{points}");
        officer.get("/nl/work/selection/R-0008?least=25").await.is(200).shows("De hele score: minstens 25%");
        officer.get("/ar-XB/work/selection/R-0008").await.is(200);
    }
}

#[tokio::test]
async fn an_occupation_in_own_words_is_marked_as_of_a_language_that_nobody_knows() {
    for db in engines().await {
        let world = World::on(db).await;
        three(&world).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let list = officer.get(LIST).await.body();
        assert!(list.contains("<bdi lang=\"\">Nurse</bdi>, <bdi>Leiden</bdi>"), "{list}");
        let candidate = officer.get(&format!("{LIST}/A-0001")).await.body();
        assert!(candidate.contains("<dd><span dir=\"auto\" lang=\"\">Nurse</span></dd>"), "{candidate}");
        // Beside own words stands the group of the classification, in the reader's language.
        world.stage.insert("update expert set occupation = '222'", vec![]).await;
        let candidate = officer.get(&format!("/nl{}/A-0001", &LIST[3..])).await;
        candidate.shows("NurseVerpleegkundigen met hogere opleiding en verloskundigen");
        let beside = officer.get(&format!("{LIST}/compare?with=A-0001&with=A-0002")).await.body();
        assert!(beside.contains("<bdi lang=\"\">Nurse</bdi>, <bdi>Leiden</bdi><br>"), "{beside}");
    }
}

#[tokio::test]
async fn a_filter_hides_nobody_who_is_not_in_the_ranking() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.get(LIST).await.is(200).shows("Nobody has applied yet").hides("Show everybody").hides("Everybody who applied");
        three(&world).await;
        world.stage.insert("update application set state = 'declined' where number = 3", vec![]).await;
        for query in ["?q=zzz", "?missing=nothing&q=zzz", "?part=experience&least=100&q=zzz"] {
            let page = officer.get(&format!("{LIST}{query}")).await;
            page.is(200).shows("Nobody in the ranking fits this filter").shows("2 candidates stand in the ranking without it");
            page.shows("Chidi Okonjo").shows("Declined by the host").hides("Everybody who applied").hides("Amina Bello");
        }
        let some = officer.get(&format!("{LIST}?q=bisi")).await;
        some.shows("1 of 3 shown").shows("1 candidate is in the ranking and does not fit the filter").shows("Chidi Okonjo");
        officer.get(LIST).await.shows("2 of 3 shown").hides("does not fit the filter").shows("Leiden");
        officer.get(&format!("{LIST}?names=hidden")).await.shows("A. B.").hides("Leiden,").hides(", Leiden");
    }
}

#[tokio::test]
async fn who_paused_the_profile_is_marked_wherever_the_application_is_open() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        world.run(&LongList { application, version: None, no_interest: true }).await;
        world.run(&ShareCv { application, version: None, no_interest: true }).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let mut director = world.host_browser(Role::HostDirector, world.host).await;
        officer.get(LIST).await.hides("Profile paused");
        director.get("/en/host/candidates/A-0001").await.is(200).hides("paused the profile");
        world.stage.insert("update expert set state = 'paused'", vec![]).await;
        officer.get(LIST).await.is(200).shows("Profile paused");
        let page = officer.get(&format!("{LIST}/A-0001")).await;
        page.is(200).shows("The expert has paused the profile since").shows("the profile is paused").shows("Not met");
        director.get("/en/host/candidates/A-0001").await.is(200).shows("This person has paused the profile since");
        director.get("/en/host/candidates").await.is(200).shows("Profile paused");
        let board = officer.get("/en/board").await;
        assert!(board.body().contains("1 candidate has paused the profile"));
        // Who took a consent back did not pause by choice: the officer reads the true cause.
        let sql = "insert into consent (id, expert_id, purpose, text_version, given, at) values ($1, $2, 'matching', '', $3, $4)";
        let (expert, now) = (world.expert_of(application).await, world.stage.clock_now());
        world.stage.insert(sql, db::params![uuid::Uuid::now_v7(), expert, false, now]).await;
        officer.get(&format!("{LIST}/A-0001")).await.shows("The expert took back that the programme may keep or compare the profile");
        assert!(officer.get("/en/board").await.body().contains("1 candidate took back that the profile may be kept or compared"));
        world.stage.insert(sql, db::params![uuid::Uuid::now_v7(), expert, true, now]).await;
        // The office asks by letter, once; the application and the board say so.
        let page = officer.press(&page, "/ask-standing").await;
        page.is(200)
            .shows("The letter was sent")
            .shows("The expert was asked by letter on")
            .hides("Ask the expert whether it still stands");
        let letters = world.stage.letters(&address("Amina Bello")).await;
        assert!(letters[0].subject.contains("Does your application A-0001 still stand?"), "{}", letters[0].subject);
        assert!(letters[0].links.iter().any(|link| link.ends_with("/me/applications/A-0001")), "{:?}", letters[0].links);
        assert!(officer.get("/en/board").await.body().contains("was asked whether the application stands"));
        let again = officer.post_raw(&format!("{LIST}/A-0001/ask-standing"), &[("_token", "stage-token")]).await;
        again.is(409).shows("This person was asked since the profile was paused");
        world.stage.insert("update expert set state = 'active'", vec![]).await;
        officer.get(&format!("{LIST}/A-0001")).await.is(200).hides("paused the profile");
    }
}

#[tokio::test]
async fn who_took_a_consent_back_is_asked_once_and_in_the_words_of_that() {
    struct Agrees(model::ExpertId);
    impl command::Command for Agrees {
        type Done = ();
        async fn run(&self, work: &mut command::Work) -> Result<(), command::Stop> {
            work.record(command::Change::of("experts.consent", "expert", self.0).person(self.0)).await
        }
    }
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        let (expert, now) = (world.expert_of(application).await, world.stage.clock_now());
        world.stage.insert("update expert set state = 'paused'", vec![]).await;
        let sql = "insert into consent (id, expert_id, purpose, text_version, given, at) values ($1, $2, 'matching', '', false, $3)";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), expert, now]).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let page = officer.get(&format!("{LIST}/A-0001")).await;
        officer.press(&page, "/ask-standing").await.is(200).shows("The expert was asked by letter on");
        let letters = world.stage.letters(&address("Amina Bello")).await;
        assert!(letters[0].text.contains("You took back that the programme may keep or compare your profile"), "{}", letters[0].text);
        // What the person agrees to later, for one application or another use, is no new pause.
        world.stage.days_pass(1);
        world.run(&Agrees(expert)).await;
        let mut officer = world.browser("Joost Hendriks", Role::Officer).await;
        officer.get(&format!("{LIST}/A-0001")).await.shows("The expert was asked by letter on");
        assert!(officer.get("/en/board").await.body().contains("was asked whether the application stands"));
    }
}

#[tokio::test]
async fn office_and_host_read_the_same_first_day() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        world.run(&LongList { application, version: None, no_interest: true }).await;
        world.run(&ShareCv { application, version: None, no_interest: true }).await;
        // Who could begin on 1 May begins when the request asks.
        world.stage.insert("update request set earliest_start = $1", params![jiff::civil::date(2026, 6, 15)]).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let mut director = world.host_browser(Role::HostDirector, world.host).await;
        for page in [officer.get(&format!("{LIST}/A-0001")).await, director.get("/en/host/candidates/A-0001").await] {
            page.is(200).shows("15 June 2026").hides("begin on 1 May").hides("begin on1 May");
        }
    }
}

#[tokio::test]
async fn up_to_four_stand_side_by_side_and_nobody_of_another_request() {
    for db in engines().await {
        let world = World::on(db).await;
        three(&world).await;
        for name in ["Dayo Eze", "Efe Obi"] {
            world.sent(&Who { name, ..Who::default() }).await;
        }
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let compare = |cases: &[u32]| {
            let with: Vec<String> = cases.iter().map(|case| format!("with=A-{case:04}")).collect();
            format!("{LIST}/compare?{}", with.join("&"))
        };
        let page = officer.get(&compare(&[1, 2])).await;
        page.is(200).shows("Side by side").shows("Asked: B2").shows("native").shows("Met").shows("Can begin on 1 May 2026");
        page.shows("Led infection control on a TB ward in Leiden").shows("most").hides("Chidi").hides("1984").hides("woman");
        assert!(page.body().contains("data-label=\"Amina Bello\""), "on a phone each cell says whose it is");
        officer.get(&compare(&[3, 1, 2, 3])).await.is(200).shows("Chidi Okonjo").hides("You chose");
        let five = officer.get(&compare(&[1, 2, 3, 4, 5])).await;
        five.is(200).shows("You chose 5 candidates. Four fit beside each other").hides("Efe Obi");
        for few in [compare(&[1]), format!("{LIST}/compare")] {
            officer.get(&few).await.is(200).shows("Choose at least two").shows("To the candidates");
        }
        for foreign in ["with=A-0001&with=A-0077", "with=A-0001&with=nonsense", "with=A-0001&with=%00"] {
            officer.get(&format!("{LIST}/compare?{foreign}")).await.is(404);
        }
        officer.get("/en/work/selection/R-0009/compare?with=A-0001&with=A-0002").await.is(404);
        officer.get(&format!("{}&names=hidden", compare(&[1, 2]))).await.is(200).shows("A. B.").hides("Amina");
        let mut elsewhere = world.stage.person("Somebody", vec![grant_in(Role::Officer, "SO")], None).await;
        elsewhere.get(&compare(&[1, 2])).await.is(404).hides("Amina");
        let seen = "select count(*) as value from reading where what = 'list' and reader_name = 'Marit de Wit'";
        assert!(world.stage.value::<i64>(seen, vec![]).await >= 11, "each reading is written down");
        officer.get("/nl/work/selection/R-0008/compare?with=A-0001&with=A-0002").await.is(200).shows("Naast elkaar").shows("Gevraagd: B2");
    }
}

#[tokio::test]
async fn the_pool_says_who_is_not_here_and_why_in_counts() {
    for db in engines().await {
        let world = World::on(db).await;
        world.rule("residence", "NL", jiff::civil::date(2026, 1, 1)).await;
        for (name, english) in [("Amina Bello", "C1"), ("Bisi Ade", "C1"), ("Chidi Okonjo", "A2"), ("Dayo Eze", "A2")] {
            let expert = world.expert(&Who { name, english, ..Who::default() }).await;
            let sql = "insert into expert_availability (id, expert_id, from_day, until_day) values ($1, $2, $3, $4)";
            let (from, until) = (jiff::civil::date(2026, 4, 1), jiff::civil::date(2026, 12, 31));
            world.stage.insert(sql, params![uuid::Uuid::now_v7(), expert, from, until]).await;
        }
        world.stage.insert("update expert set residence_country = 'US' where name in ('Bisi Ade', 'Dayo Eze')", vec![]).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let page = officer.get(LIST).await;
        page.is(200).shows("1 expert of the 4 in the pool meets everything that is asked").hides("Dayo");
        page.shows("English below B221").shows("Does not live in a country that the programme allows21");
        page.shows("For whom it is the only reason").shows("See the experts");
        // Who may not read experts is told no small number.
        let mut focal = world.stage.person("Tobi Adeyinka", vec![grant_in(Role::FocalPoint, "NG")], None).await;
        let page = focal.get(LIST).await;
        page.is(200).shows("Fewer than 5 experts in the pool meet everything").shows("English below B2fewer than 5fewer than 5");
        page.hides("See the experts").hides("B221");
    }
}
