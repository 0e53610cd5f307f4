//! One placement from selection to certificate, as its people play it in their browsers and through their links.

use db::params;
use model::{Grant, Role};
use testkit::engines;

use crate::fixtures::{DIRECTOR, EXPERT, World, grant};

#[tokio::test]
async fn a_placement_goes_from_selection_to_certificate() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let id = world.select().await;
        let (work, me, host) =
            (format!("/en/work/placements/{id}"), format!("/en/me/placements/{id}"), format!("/en/host/placements/{id}"));
        let mut officer = world.stage.person("Olga Officer", vec![grant(Role::Officer, None)], None).await;
        let mut expert = world.expert_browser().await;

        officer.get("/en/told").await.shows("Do the tasks before the start | the expert | false");
        officer.get("/en/work/placements").await.shows("1 placement").shows("P-0001").shows("waiting for the expert").shows("0 of 11 done");
        let page = officer.get(&work).await;
        page.shows("Amina Bello at Osun Teaching Hospital").shows("Leiden").shows("1 Apr 2026").shows("12 May 2026");
        page.shows("These days are planned, and not agreed yet").shows("by 18 March 2026; the start does not wait for it");
        page.shows("by 18 March 2026, before the expert travels");
        page.shows("Selected (done) on 2 Mar 2026")
            .shows("Ready for the first day (to come) by 1 Apr 2026")
            .shows("At work (to come) from 1 Apr 2026");
        assert!(page.body().contains("class=\"two physical\""), "the line between both ends says how the work is done");
        page.hides("/start\"").shows("The work can start when these are done: Preparation course followed");
        let start = [("_token", "stage-token")];
        officer.post_raw(&format!("{work}/start"), &start).await.is(409).shows("must be done first are open (9)").shows("Back to P-0001");

        for task in ["preparation-course", "travel-papers", "insurance", "work-plan"] {
            expert.fill(&format!("{me}/tasks/{task}"), &[("done", "yes"), ("note", "As agreed")]).await.shows("As agreed").shows("Stored");
        }
        expert.get(&me).await.shows("You have done your part for now").shows("with the host");
        let link = world.link(DIRECTOR, "get ready").await;
        let mut director = world.stage.visitor();
        let page = director.get(&link).await;
        page.shows("Workspace, connection and devices ready").shows("Amina Bello").shows("On the spot from 1 April 2026 to 12 May 2026");
        page.shows("Please have what the expert cannot start without ready by 18 March 2026");
        assert!(page.links().contains(&"/en/help/receiving".to_owned()));
        let told = director
            .fill(&link, &[("counterparts", "yes"), ("workspace", "yes"), ("briefing", "yes"), ("workspace_note", "Two laptops")])
            .await;
        told.shows("Your institution is ready");
        officer.get(&work).await.shows("7 of 11 done").shows("Two laptops");

        officer
            .fill(&format!("{work}/agreement/make"), &[("special", "Works on Saturdays")])
            .await
            .shows("Waiting for the signature of the expert");
        officer.get(&format!("{work}/sign")).await.is(409).shows("Somebody else signs first");
        let link = world.link(EXPERT, "sign the agreement").await;
        let text = world.stage.visitor().get(&link).await;
        text.hides("No work plan stands").shows("Works on Saturdays").shows("Nurses keep infections down").shows("1 April 2026");
        let mut by_link = world.stage.visitor();
        by_link.post_raw(&link, &[("name", "Amina Bello"), ("digest", &text.field("digest").unwrap())]).await.is(422);
        by_link.fill(&link, &[("name", "Amina Bello"), ("agree", "yes")]).await.shows("You signed the agreement");
        let link = world.link(DIRECTOR, "sign the agreement").await;
        director.fill(&link, &[("name", "Folake Adeyemi"), ("agree", "yes")]).await.shows("You signed the agreement");
        let page = officer.get(&work).await;
        page.shows("Waiting for the signature of the programme").shows("waiting for the programme office").shows("It is your turn: read");
        officer.get("/en/told").await.shows("Sign the agreement | the programme office | true");
        officer.fill(&format!("{work}/sign"), &[("name", "Olga Officer"), ("agree", "yes")]).await.shows("Signed by all");
        let signed: i64 = world.stage.value(
            "select count(*) as value from signature s join agreement a on a.id = s.agreement_id where s.text_digest = a.digest and a.state = 'signed'",
            params![],
        ).await;
        assert_eq!(signed, 3, "what was signed is what is frozen");
        officer
            .get(&format!("{work}/agreement"))
            .await
            .shows("Olga Officer, signed electronically on")
            .shows("(Medical director)")
            .shows("(Programme officer, ");
        let read = world.link(DIRECTOR, "all have signed").await;

        officer.get(&work).await.shows("The work cannot start before your tasks below are done").hides("/start\"");
        officer.fill(&format!("{work}/tasks/travel"), &[("done", "yes")]).await.is(200);
        officer.get(&work).await.shows("Agreement signed: waiting for the country office").hides("your tasks below");
        officer.get("/en/told").await.shows("Tell the expert how to stay safe there, before the journey | the country office | false");
        let country = Grant { role: Role::FocalPoint, phase: None, country: "NG".parse().ok(), host: None };
        let mut focal = world.stage.person("Focal", vec![country], None).await;
        focal.get("/en/told").await.shows("before the journey | the country office | true").hides(";");
        focal.fill(&format!("{work}/tasks/safety-briefing"), &[("done", "yes")]).await.is(200).shows("what the start waits for is done");
        let page = officer.get(&work).await;
        page.shows("Met on arrival and registered with the country office").shows("on 1 April 2026, the first day on the spot");
        page.shows("Still open, and the start does not wait for it: Met on arrival");
        page.shows("These are the agreed days").hides("not agreed yet");
        page.shows("The first agreed day is 1 April 2026").shows("Start before the first agreed day");
        page.shows("Agreement signed: waiting for the first day").shows("Ready for the first day (now)");
        officer.get("/en/told").await.shows("Start the work on 1 April 2026 | nobody before that day | false");
        world.stage.days_pass(30);
        let page = officer.get(&work).await;
        officer.press(&page, "/start").await.shows("Running: the expert is at work").shows("10 of 11 done").shows("The work has started");
        focal.get("/en/told").await.shows("Meet the expert on arrival, and register the stay | the country office | true");
        officer.get(&work).await.shows("Agreement signed (done) on 2 Mar 2026").shows("Ready for the first day (done) on 1 Apr 2026");
        let letters = world.stage.letters(EXPERT).await;
        assert!(letters[0].text.contains("You start the work for Osun Teaching Hospital today"), "{}", letters[0].text);
        assert!(letters[0].links.iter().any(|link| link.ends_with(&me)), "{:?}", letters[0].links);

        world.stage.days_pass(20);
        let note = [("achievements", "First audit"), ("persons_reached", "12"), ("women_reached", "9"), ("alarm", "yes")];
        expert.fill(&format!("{me}/note"), &note).await.shows("First audit").shows("Asks for help");
        let mut host_browser = world.host_browser(Role::HostDirector).await;
        host_browser.get(&host).await.shows("Running").hides("First audit");
        officer.get(&work).await.shows("A monthly note asks the programme to step in");
        officer.fill(&format!("{work}/alarm"), &[("answer", "We call the director today")]).await.shows("Call for help answered");
        assert!(world.stage.letters(EXPERT).await[0].text.contains("We call the director today"));

        world.stage.days_pass(60);
        let page = expert.get(&me).await;
        page.shows("Not yet filled in").hides("/send\"");
        let page = expert.get(&format!("{me}/send")).await;
        page.shows("The report cannot be sent yet").shows("Objectives without a result: 1").shows("The handover plan is not written yet");
        expert.post_raw(&format!("{me}/send"), &[("_token", "stage-token")]).await.is(409).shows("Objectives without a result: 1");
        let result = [("process_reached", "create"), ("deliverable_done", "yes"), ("evidence", "Twelve nurses audit the ward")];
        expert.fill(&format!("{me}/objectives/{}", world.objective), &result).await.is(200);
        let report = [("summary", "We wrote it together"), ("persons_reached", "14"), ("women_reached", "10"), ("activities", "training")];
        expert.fill(&format!("{me}/report"), &report).await.is(200);
        expert.post_raw(&format!("{me}/send"), &[("_token", "stage-token")]).await.is(409).shows("The handover plan is not written yet");
        let plan =
            [("what_stays", "The protocol"), ("who_keeps_it", "Binta Bello"), ("where_it_is", "Ward office"), ("next_steps", "Ward two")];
        let page = expert.fill(&format!("{me}/handover"), &plan).await;
        assert!(page.links().contains(&format!("{me}/send")));
        let page = expert.get(&format!("{me}/send")).await;
        page.shows("Send this report to the host?").shows("Twelve nurses audit the ward");
        expert.press(&page, "/send").await.shows("waiting for the host to confirm");
        officer.get(&work).await.shows("Close the placement without the host’s confirmation").hides("End the placement early");

        let link = world.link(DIRECTOR, "confirm the report").await;
        director
            .get(&link)
            .await
            .shows("Twelve nurses audit the ward")
            .shows("Reached: “Work out something new together”. Aimed at: “Make the institution able to do more by itself”.");
        director
            .fill(&link, &[("answer", "missing"), ("remarks", "The list of nurses"), ("name", "Folake Adeyemi")])
            .await
            .shows("You told Amina Bello what is missing");
        expert.get(&me).await.shows("Running").shows("The list of nurses");
        expert.get(&me).await.shows("What happens now The host says what is missing");
        let page = expert.get(&format!("{me}/send")).await;
        page.shows("The list of nurses").shows("Nothing in the report was changed since then");
        expert.press(&page, "/send").await.is(200);
        director.get(&link).await.shows("You told Amina Bello what is missing").shows("sent the report to you again since then");
        let link = world.link(DIRECTOR, "confirm the report").await;
        director
            .fill(&link, &[("answer", "confirmed"), ("name", "Folake Adeyemi")])
            .await
            .is(422)
            .shows("Say how satisfied your institution is");
        director.get(&link).await.shows("The list of nurses").shows("Nothing in it was changed since then");
        let letter = world.stage.letters(DIRECTOR).await.remove(0);
        assert!(letter.subject.contains("sent again") && letter.text.contains("The list of nurses"), "{}", letter.text);
        let sure = director.fill(&link, &[("answer", "confirmed"), ("satisfaction", "5"), ("name", "Folake Adeyemi")]).await;
        director.fill_on(&sure, &[]).await.shows("You confirmed the work of Amina Bello");
        assert_eq!(world.state(id).await, "confirmed");
        world.stage.run_jobs().await;
        assert_eq!(world.state(id).await, "completed");

        let code: String = world.stage.value("select code as value from certificate", params![]).await;
        expert.get(&me).await.shows("Completed").shows(&code);
        let letter = world.stage.letters(mail::HELP).await.remove(0);
        assert!(letter.text.contains(&code) && letter.text.contains("was issued by itself"), "{}", letter.text);
        let mut visitor = world.stage.visitor();
        visitor
            .get(&format!("/en/verify?code={}", code.to_lowercase().replace('-', "+")))
            .await
            .shows("This certificate is valid")
            .shows("Amina Bello")
            .shows("Improve infection control")
            .shows("Verbeter de infectiepreventie")
            .shows("Osun Teaching Hospital, Nigeria")
            .shows("On the spot");
        let page = expert.get(&me).await;
        page.shows("A year later (to come)").shows("Your certificate").shows("Host confirmed (done) on 20 Jun 2026");
        expert.get(&me.replace("/en/", "/nl/")).await.shows("staat hier in hun eigen woorden en is niet vertaald");
        visitor.get("/en/verify?code=").await.is(422).shows("Type the code that stands on the certificate");
        visitor.get("/nl/verify/2222-2222-2222-2222").await.is(404).shows("Er is geen certificaat met deze code");
        visitor.get("/en/verify/%3Cscript%3Ealert(1)").await.is(404).hides("<script>alert");

        let mut coordinator = world.stage.role(Role::Coordinator, None).await;
        officer.get(&format!("{work}/reopen")).await.is(404);
        coordinator
            .fill(&format!("{work}/reopen"), &[("reason", "Signed by the wrong person")])
            .await
            .shows("Taken back")
            .shows("Revoked")
            .shows("waiting for the host to confirm");
        visitor.get(&format!("/en/verify/{code}")).await.shows("This certificate was revoked").shows("Signed by the wrong person");
        let link = world.link(DIRECTOR, "confirm the report").await;
        let sure = director.fill(&link, &[("answer", "confirmed"), ("satisfaction", "4"), ("name", "Folake Adeyemi")]).await;
        director.fill_on(&sure, &[]).await.is(200);
        world.stage.run_jobs().await;
        let codes: i64 = world.stage.value("select count(*) as value from certificate", params![]).await;
        assert_eq!(codes, 2, "the new certificate has a code of its own");
        coordinator
            .get(&work)
            .await
            .shows("The confirmation was taken back")
            .shows("The certificate was issued")
            .shows("Folake Adeyemi, through a personal link")
            .shows("Task done: Work plan agreed")
            .shows("The agreement was signed: Host");
        let links = coordinator.get(&work).await.links();
        assert!(links.contains(&"/en/work/selection/R-0008/A-0064".to_owned()), "{links:?}");
        director.get(&read).await.shows("Signed by all").shows("Works on Saturdays");
        let file = officer.get("/en/work/placements.csv?state=completed").await;
        assert!(file.body().contains("P-0001,Improve infection control,Amina Bello"), "{}", file.body());
    }
}
