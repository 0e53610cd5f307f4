//! The host's side: the link, what it shows and what not, the confirmation, the account, the reminder.

use db::params;
use model::application::State;
use model::{HostId, Role};
use testkit::engines;

use crate::actions::*;
use crate::fixtures::{DIRECTOR, Who, World, address};

/// An application shown to the host, and the director's link.
async fn shown(world: &World, who: &Who) -> (model::ApplicationId, String) {
    let application = world.sent(who).await;
    world.run(&LongList { application, version: None, no_interest: true }).await;
    world.run(&ShareCv { application, version: None, no_interest: true }).await;
    let link = world.stage.letters(DIRECTOR).await[0].links[0].clone();
    (application, link)
}

const YES: [(&str, &str); 2] = [("answer", "accept"), ("no_interest", "yes")];

#[tokio::test]
async fn the_director_reads_confirms_and_decides_once() {
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        let mut director = world.stage.visitor();
        let page = director.get(&link).await;
        page.is(200)
            .shows("Amina Bello")
            .shows("Improve infection control")
            .shows("Nurses follow one procedure")
            .shows("6 weeks on the spot");
        page.shows("Led infection control on a TB ward in Leiden").shows("English, C1");
        page.shows("This is not the whole profile").shows("There is no CV");
        page.hides("1984").hides("woman").hides("Ghana");
        assert_eq!(world.state(application).await, State::Shared, "opening decides nothing");
        let readings: i64 = world
            .stage
            .value(
                "select count(*) as value from reading where what = 'profile' and reader_name = 'Folasade Adewale' and why = 'A-0001'",
                vec![],
            )
            .await;
        assert_eq!(readings, 1);

        director.fill_on(&page, &[("answer", "decline"), ("no_interest", "yes")]).await.is(422).shows("Give a reason");
        director.fill_on(&page, &[("answer", "accept")]).await.is(422).shows("no family, business or other personal interest");
        let confirm = director.fill_on(&page, &YES).await;
        confirm.is(200).shows("Check your answer").shows("You say yes to Amina Bello");
        let again = director.fill_on(&confirm, &[("back", "yes")]).await;
        again.is(200).shows("What do you decide?").shows("Please answer by").shows("Now with: your institution");
        assert!(again.body().contains("value=\"accept\" checked"), "the answer is still there");
        assert_eq!(world.state(application).await, State::Shared, "not before it is confirmed");
        director.fill_on(&confirm, &[]).await.is(200).shows("Your institution said yes").shows("Folasade Adewale");
        assert_eq!(world.state(application).await, State::Accepted);
        // A second tab, and the link once more.
        director.fill_on(&confirm, &[]).await.is(409).shows("Your answer was not stored").shows("Your institution said yes");
        director.get(&link).await.is(200).shows("Your institution said yes").shows("A-0001").shows("A. B.").hides("Amina");
        let decisions: i64 =
            world.stage.value("select count(*) as value from selection_decision where decision = 'accept' and no_interest", vec![]).await;
        assert_eq!(decisions, 1);
    }
}

#[tokio::test]
async fn an_answer_that_comes_second_is_not_stored_and_says_so() {
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        let mut first = world.stage.visitor();
        let mut second = first.clone();
        let yes = first.fill(&link, &YES).await;
        let no = second.fill(&link, &[("answer", "decline"), ("reason_code", "dates")]).await;
        no.is(200).shows("You say no to Amina Bello");
        first.fill_on(&yes, &[]).await.is(200).shows("Your institution said yes");
        second.fill_on(&no, &[]).await.is(409).shows("Your answer was not stored").shows("Your institution said yes");
        assert_eq!(world.state(application).await, State::Accepted);
    }
}

#[tokio::test]
async fn who_has_an_interest_leaves_the_answer_to_another_director() {
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        let mut director = world.stage.visitor();
        let confirm = director.fill(&link, &[("answer", "interest"), ("reason", "My cousin")]).await;
        confirm.is(200).shows("leave the answer").shows("My cousin").shows("your institution has one director");
        director.fill_on(&confirm, &[]).await.shows("You left the answer to somebody else").hides("My cousin");
        assert_eq!(world.state(application).await, State::LongListed);
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.get("/en/work/selection/R-0008/A-0001").await.shows("The director has a personal interest in the person. My cousin");
        let share = ShareCv { application, version: None, no_interest: true };
        match world.run_as(&world.officer(), &share).await {
            Err(command::Stop::Refused(refusal)) => assert_eq!(refusal.why, model::application::NO_OTHER_DIRECTOR),
            other => panic!("{other:?}"),
        }
        let sql = "insert into host_contact (id, host_id, name, job, email, language, role, active) \
                   values ($1, $2, 'Bayo Alabi', 'Director', 'second@hospital.example', 'en', 'director', true)";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), world.host]).await;
        world.run(&share).await;
        assert_eq!(world.stage.letters("second@hospital.example").await.len(), 1);
    }
}

#[tokio::test]
async fn the_hosts_own_words_stay_with_the_host_and_the_office() {
    for db in engines().await {
        let world = World::on(db).await;
        let (_, link) = shown(&world, &Who::default()).await;
        let mut director = world.stage.visitor();
        let no = [("answer", "decline"), ("reason_code", "other"), ("reason", "He left another ward in anger")];
        let confirm = director.fill(&link, &no).await;
        confirm.is(200).shows("a kind letter").shows("which we do not pass on").shows("The person does not read these words");
        director.fill_on(&confirm, &[]).await.is(200).shows("Your institution said no").shows("He left another ward in anger");
        director.get(&link).await.shows("He left another ward in anger");
        let email = address("Amina Bello");
        let letter = world.stage.letters(&email).await.remove(0).text;
        assert!(letter.contains("The reason is not your skills"), "{letter}");
        assert!(!letter.contains("in anger") && !letter.contains("Another reason"), "{letter}");
    }
}

#[tokio::test]
async fn what_the_programme_took_back_says_so_and_asks_for_nothing() {
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        let mut director = world.stage.visitor();
        let open = director.get(&link).await;
        let mut signed_in = world.host_browser(Role::HostDirector, world.host).await;
        signed_in.get("/en/host/candidates/A-0001").await.is(200);
        world.run(&Undo { application, version: None, decision: None, reason: "Too early".to_owned(), restore: false }).await;
        let late = director.fill_on(&open, &YES).await;
        late.is(410).shows("Your answer was not stored").shows("The programme has decided meanwhile").shows("you do not need a new link");
        late.hides("Amina");
        signed_in.get("/en/host/candidates/A-0001").await.is(410).shows("The programme has decided meanwhile").hides("Amina");
        let letters = world.stage.letters(DIRECTOR).await;
        assert!(letters[0].subject.starts_with("No answer needed"), "{}", letters[0].subject);
        let stranger = HostId(uuid::Uuid::now_v7());
        world.host_browser(Role::HostDirector, stranger).await.get("/en/host/candidates/A-0001").await.is(404);
    }
}

#[tokio::test]
async fn a_consent_taken_back_ends_the_question_and_tells_host_and_office() {
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        let mut me = world.expert_browser(world.expert_of(application).await).await;
        let page = me.get("/en/me/applications/A-0001").await;
        let page = me.press(&page, "/agree").await;
        page.is(200).shows("You have not agreed that the host may see your profile and CV").shows("Chosen to be shown to the host");
        world.stage.visitor().get(&link).await.is(410).shows("may not be shown any more").hides("Amina");
        assert!(world.stage.letters(DIRECTOR).await[0].subject.starts_with("No answer needed"));
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let board = officer.get("/en/board").await.body();
        assert!(board.contains("1 person to ask whether the host may see the profile"), "{board}");
        let page = officer.get("/en/work/selection/R-0008/A-0001").await;
        page.shows("has taken that back").shows("The expert took back that the host may see the profile");
        // Given again, the office can go on.
        let page = me.get("/en/me/applications/A-0001").await;
        me.press(&page, "/agree").await.shows("You agreed");
        assert!(officer.get("/en/board").await.body().contains("1 person to show to the host"));
        world.run(&ShareCv { application, version: None, no_interest: true }).await;
        // Taken back for all hosts at once, in the profile.
        let expert = world.expert_of(application).await;
        struct TakeBack(model::ExpertId);
        impl command::Command for TakeBack {
            type Done = ();
            async fn run(&self, work: &mut command::Work) -> Result<(), command::Stop> {
                let purpose = model::expert::Purpose::ShareCv.name().to_owned();
                work.raise(model::Event::ConsentTakenBack { expert: self.0, purpose, text_version: "2".to_owned() }).await
            }
        }
        world.run(&TakeBack(expert)).await;
        assert_eq!(world.state(application).await, State::LongListed);
    }
}

#[tokio::test]
async fn a_no_has_a_reason_and_the_expert_a_kind_letter() {
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        let mut director = world.stage.visitor();
        let answer = [("answer", "decline"), ("reason_code", "dates"), ("reason", "Ward is rebuilt in May")];
        let confirm = director.fill(&link, &answer).await;
        confirm.shows("The dates do not fit").shows("Ward is rebuilt in May");
        director.fill_on(&confirm, &[]).await.shows("Your institution said no");
        assert_eq!(world.state(application).await, State::Declined);
        let letters = world.stage.letters(&address("Amina Bello")).await;
        assert!(letters[0].text.contains("The dates do not fit") && !letters[0].text.contains("rebuilt"), "{}", letters[0].text);
        assert!(!letters[0].text.contains("withdraw") && letters[0].text.contains("/en/me/applications/A-0001"), "{}", letters[0].text);
    }
}

#[tokio::test]
async fn a_name_that_is_kept_from_the_country_is_told_only_when_agreed() {
    for db in engines().await {
        let world = World::on(db).await;
        let (_, link) = shown(&world, &Who { hidden: true, ..Who::default() }).await;
        let mut director = world.stage.visitor();
        let page = director.get(&link).await;
        page.is(200)
            .shows("A. B.")
            .shows("keeps their name from the country of origin")
            .hides("Amina")
            .hides("Bello")
            .hides("Leiden")
            .hides("There is no CV");
        page.hides("I trained there.").hides("Worked on three wards");
        director.get(&format!("{link}?document=cv")).await.is(404);
        let expert = world.stage.value("select expert_id as value from application", vec![]).await;
        let mut me = world.expert_browser(expert).await;
        let own = me.get("/en/me/applications/A-0001").await;
        own.shows("The host sees your initials only");
        let values = [("_token", "stage-token"), ("to", "show-name")];
        me.post_raw("/en/me/applications/A-0001/agree", &values).await.shows("You agreed that the host may know your name");
        director.get(&link).await.shows("Amina Bello").shows("I trained there.");
    }
}

#[tokio::test]
async fn the_host_with_an_account_sees_its_own_candidates_and_the_director_decides() {
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        world.sent(&Who { name: "Not Shown", ..Who::default() }).await;
        let mut contact = world.host_browser(Role::HostContact, world.host).await;
        contact.get("/en/host/candidates").await.is(200).shows("Amina Bello").hides("Not Shown");
        let page = contact.get("/en/host/candidates/A-0001").await;
        page.is(200).shows("Amina Bello");
        assert!(!page.text().contains("What do you decide?"), "a contact does not decide");
        contact.get("/en/host/candidates/A-0002").await.is(404);
        contact
            .post_raw(
                "/en/host/candidates/A-0001",
                &[("_token", "stage-token"), ("answer", "accept"), ("no_interest", "yes"), ("confirm", "yes")],
            )
            .await;
        assert_eq!(world.state(application).await, State::Shared);
        let other = HostId(uuid::Uuid::now_v7());
        let mut stranger = world.host_browser(Role::HostDirector, other).await;
        stranger.get("/en/host/candidates/A-0001").await.is(404);
        stranger.get("/en/host/candidates").await.is(200).hides("Amina");
        let mut director = world.host_browser(Role::HostDirector, world.host).await;
        let confirm = director.fill("/en/host/candidates/A-0001", &YES).await;
        let after = director.fill_on(&confirm, &[]).await;
        after.is(200).shows("Your answer was sent").shows("Your institution said yes").shows("Folasade Adewale").shows("Host says yes");
        assert_eq!(world.state(application).await, State::Accepted);
        // The person hears of the yes, and of who decides.
        let told = &world.stage.letters(&address("Amina Bello")).await[0];
        assert!(told.text.contains("would like to work with you") && told.text.contains("takes the last decision"), "{}", told.text);
        // The link that lies in the letter is over with it.
        world.stage.visitor().get(&link).await.is(410);
    }
}

#[tokio::test]
async fn a_host_that_does_not_answer_is_reminded_once_with_the_same_link() {
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        world.stage.run_jobs().await;
        assert_eq!(world.stage.letters(DIRECTOR).await.len(), 1);
        world.stage.days_pass(7);
        world.stage.run_jobs().await;
        let letters = world.stage.letters(DIRECTOR).await;
        assert_eq!(letters.len(), 2);
        assert!(letters[0].text.contains("On 2 March 2026 we showed you") && letters[0].links[0] == link, "{}", letters[0].text);
        assert_eq!(world.state(application).await, State::Shared);
        // The office reads who wrote, and writes no second letter on the same day.
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let page = officer.get("/en/work/selection/R-0008/A-0001").await;
        page.is(200).shows("The host was written to again").shows("The program itself").hides("Write to the host again");
        world.stage.days_pass(30);
        world.stage.run_jobs().await;
        assert_eq!(world.stage.letters(DIRECTOR).await.len(), 2);
        let sql = "select count(*) as value from audit_entry where action = 'selection.remind-host' and actor_kind = 'program' \
                   and subject_id = $1 and person_id is not null";
        let entries: i64 = world.stage.value(sql, params![application]).await;
        assert_eq!(entries, 1, "in the trail as well");
        world.stage.visitor().get(&link).await.is(410);
    }
}

#[tokio::test]
async fn the_office_writes_again_once_a_day_and_takes_down_what_the_host_says() {
    const CANDIDATE: &str = "/en/work/selection/R-0008/A-0001";
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.get(CANDIDATE).await.is(200).shows("The host has not answered yet").hides("Write to the host again");
        world.stage.days_pass(1);
        let page = officer.get(CANDIDATE).await;
        officer.press(&page, "/write-host").await.is(200).shows("The host gets the letter again").hides("Write to the host again");
        let letters = world.stage.letters(DIRECTOR).await;
        assert_eq!((letters.len(), &letters[0].links[0]), (2, &link), "with the link that it has");
        assert!(letters[0].subject.starts_with("Reminder: candidate A-0001"), "{}", letters[0].subject);
        officer.get(CANDIDATE).await.shows("The host was written to again");
        let again = officer.post_raw(&format!("{CANDIDATE}/write-host"), &[("_token", "stage-token")]).await;
        again.is(409).shows("The host was written to today");
        // A link that has ended is replaced.
        world.stage.days_pass(40);
        world.run_as(&world.officer(), &WriteToHost { application }).await.unwrap();
        let letters = world.stage.letters(DIRECTOR).await;
        assert_ne!(letters[0].links[0], link);

        let mut officer = world.browser("Joost Hendriks", Role::Officer).await;
        let page = officer.get(&format!("{CANDIDATE}/told")).await;
        page.is(200).shows("Only for an answer that Folasade Adewale gave you");
        officer.fill_on(&page, &[("answer", "accept"), ("no_interest", "yes")]).await.is(422);
        let undeclared = officer.fill_on(&page, &[("answer", "accept"), ("note", "By telephone")]).await;
        undeclared.is(422).shows("A yes needs the word of the director").shows("The director has no family");
        officer.fill_on(&page, &[("answer", "decline"), ("note", "By telephone")]).await.is(422).shows("Give a reason");
        assert_eq!(world.state(application).await, State::Shared);
        let yes = [("answer", "accept"), ("note", "By telephone"), ("no_interest", "yes")];
        let after = officer.fill_on(&page, &yes).await;
        after.is(200).shows("The answer was taken down").shows("Folasade Adewale: By telephone");
        after.shows("Joost Hendriks of the programme office, who took down what the host said");
        after.shows("The director declared to have no interest in the person").shows("The host was written to again");
        assert_eq!(world.state(application).await, State::Accepted);
        let told = world.stage.letters(DIRECTOR).await;
        assert!(told[0].subject.starts_with("We noted your answer"), "{}", told[0].subject);
        let page = world.stage.visitor().get(&letters[0].links[0]).await;
        page.is(410).shows("who took down what the host said").hides("By telephone");
        let entries: i64 =
            world.stage.value("select count(*) as value from audit_entry where action = 'selection.accept-told'", vec![]).await;
        assert_eq!(entries, 1);
        officer.get(&format!("{CANDIDATE}/told")).await.is(409);
    }
}

#[tokio::test]
async fn a_host_whose_request_is_stopped_is_not_told_that_somebody_decided() {
    struct Close(model::RequestId);
    impl command::Command for Close {
        type Done = ();
        async fn run(&self, work: &mut command::Work) -> Result<(), command::Stop> {
            work.raise(model::Event::RequestClosed { request: self.0 }).await
        }
    }
    for db in engines().await {
        let world = World::on(db).await;
        let (_, link) = shown(&world, &Who::default()).await;
        world.run(&Close(world.request)).await;
        let page = world.stage.visitor().get(&link).await;
        page.is(410).shows("This request was stopped").shows("nothing more to do here");
        page.hides("The programme has decided meanwhile").hides("tells you what happens next");
    }
}

#[tokio::test]
async fn the_host_is_asked_for_an_answer_before_the_work_can_begin() {
    for db in engines().await {
        let world = World::on(db).await;
        world.stage.insert("update request set earliest_start = $1", params![jiff::civil::date(2026, 3, 20)]).await;
        let (_, link) = shown(&world, &Who::default()).await;
        let letters = world.stage.letters(DIRECTOR).await;
        assert!(letters[0].text.contains("Please answer by 13 March 2026"), "{}", letters[0].text);
        world.stage.visitor().get(&link).await.is(200).shows("Please answer by 13 March 2026");
        world.stage.days_pass(12);
        world.stage.visitor().get(&link).await.is(410);
    }
}

#[tokio::test]
async fn the_cv_goes_out_as_a_document_and_is_written_down() {
    for db in engines().await {
        let world = World::on(db).await;
        let (_, link) = shown(&world, &Who::default()).await;
        let digest = world.stage.app.files.put(b"%PDF-1.7 a CV".to_vec()).await.unwrap();
        let expert: model::ExpertId = world.stage.value("select expert_id as value from application", vec![]).await;
        let sql = "insert into expert_file (id, expert_id, kind, name, media_type, digest, size, stored_at) \
                   values ($1, $2, 'cv', 'cv.pdf', 'application/pdf', $3, 13, $4)";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), expert, digest, world.stage.clock_now()]).await;
        let mut director = world.stage.visitor();
        director.get(&link).await.shows("Download the CV");
        let cv = director.get(&format!("{link}?document=cv")).await;
        cv.is(200);
        assert_eq!(cv.bytes, b"%PDF-1.7 a CV");
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        assert_eq!(officer.get("/en/work/selection/R-0008/A-0001/cv").await.bytes, b"%PDF-1.7 a CV");
        let readers: i64 = world.stage.value("select count(*) as value from reading where what = 'cv' and why = 'A-0001'", vec![]).await;
        assert_eq!(readers, 2);
    }
}

#[tokio::test]
async fn an_old_link_says_what_came_of_the_answer() {
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        let mut director = world.stage.visitor();
        let confirm = director.fill(&link, &YES).await;
        director.fill_on(&confirm, &[]).await.shows("tells you what happens next");
        world.run(&Select { application, version: None, reason: String::new(), no_interest: true }).await;
        director.get(&link).await.is(200).shows("Your institution said yes").shows("has selected this candidate");
        let placement = world.placement(application, "preparing").await;
        director.get(&link).await.shows("Placement P-0004 is being prepared");
        world.placement_is(placement, "completed").await;
        director.get(&link).await.shows("Placement P-0004 is completed").hides("tells you what happens next");
        let mut contact = world.host_browser(Role::HostContact, world.host).await;
        contact.get("/en/host/candidates").await.is(200).shows("Selected").hides("since today");
    }
}

#[tokio::test]
async fn who_is_not_at_the_host_any_more_reads_and_decides_nothing() {
    for db in engines().await {
        let world = World::on(db).await;
        let (application, link) = shown(&world, &Who::default()).await;
        let mut director = world.stage.visitor();
        let confirm = director.fill(&link, &YES).await;
        confirm.is(200).shows("You say yes to Amina Bello");
        world.stage.insert("update host_contact set active = false where email = $1", params![DIRECTOR]).await;
        director.get(&link).await.is(410).shows("This link does not work any more").hides("A-0001").hides("Amina");
        director.fill_on(&confirm, &[]).await.is(410).hides("Amina");
        assert_eq!(world.state(application).await, State::Shared);
        // Used and ended links tell nothing either.
        world.stage.insert("update host_contact set active = true where email = $1", params![DIRECTOR]).await;
        director.fill_on(&confirm, &[]).await.is(200).shows("Your institution said yes");
        world.stage.insert("update host_contact set active = false where email = $1", params![DIRECTOR]).await;
        director.get(&link).await.is(410).shows("This link does not work any more").hides("A-0001");
    }
}
