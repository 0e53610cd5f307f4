//! Development plans: agreed by the director, changed only as drafts, measured afterwards.

use db::params;
use model::Role;

use crate::actions::AskPlan;
use crate::fixtures::Scene;

#[tokio::test]
async fn a_director_with_an_account_agrees_and_measures_follow() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let (plan, outcome) = scene.plan(host).await;
        let mut contact = scene.at(host, Role::HostContact).await;
        contact.get(&format!("/en/host/plans/{plan}")).await.is(200).hides("Answer as the director");
        contact.get(&format!("/en/host/plans/{plan}/agree")).await.is(404);
        let mut director = scene.at(host, Role::HostDirector).await;
        director
            .get("/en/host")
            .await
            .is(200)
            .shows("Osun Teaching Hospital")
            .shows("Agree to the plan: Infection control")
            .hides("Ask the director to agree");
        let page = director.get(&format!("/en/host/plans/{plan}")).await;
        page.is(200).shows("Answer as the director").hides("Ask the director to agree");
        let agree = format!("/en/host/plans/{plan}/agree");
        assert_eq!(director.get(&agree).await.field("name").as_deref(), Some(""), "a signature is typed, not offered");
        let other = director.fill(&agree, &[("answer", "agreed"), ("name", "Mickey Mouse")]).await;
        other.is(422).shows("This is not the name of the director who was asked");
        director.fill(&agree, &[("answer", "changes")]).await.is(422).shows("What must change: Write it here").hides("Your name:");
        director.fill(&agree, &[("answer", "agreed")]).await.is(422).shows("Your name: fill this in");
        // Who does not agree yet signs nothing.
        let page = director.fill(&agree, &[("answer", "changes"), ("remarks", "Add the laboratory")]).await;
        page.is(200).shows("Folake Adebayo asks for changes");
        let page = director.fill(&agree, &[("answer", "agreed"), ("name", "Dr Folake Adebayo")]).await;
        page.is(200).shows("Agreed by Dr Folake Adebayo on 2 March 2026").shows("Signed in with an account");
        director.get(&format!("/en/host/plans/{plan}/edit")).await.is(409).shows("This plan is agreed");

        let measure = format!("/en/host/outcomes/{outcome}/measure");
        let values = |day, value| [("measured_on", day), ("value", value), ("evidence", "Ward register, page 12")];
        director.fill(&measure, &values("2026-03-03", "7")).await.is(422).shows("not taken in the future");
        director.fill(&measure, &values("2025-12-31", "7")).await.is(422).shows("not taken before the baseline");
        director
            .fill(&measure, &values("2026-03-01", "7"))
            .await
            .is(200)
            .shows("Ward register, page 12")
            .shows("50% of the way from baseline to target");
        // More than was aimed at is told, and the bar ends at the target.
        let more = director.fill(&measure, &values("2026-03-02", "0")).await;
        more.is(200).hides("50% of the way");
        assert!(more.body().contains("max=\"100\" value=\"100\""), "{}", more.body());
    }
}

#[tokio::test]
async fn a_change_ends_the_question_and_an_agreed_plan_is_opened_with_a_reason() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let (plan, _) = scene.plan(host).await;
        let version = scene.stage.value::<i64>("select version as value from development_plan where id = $1", params![plan]).await;
        scene.run(&AskPlan { plan, version }).await;
        let first = scene.stage.letters("folake@osun.example").await[0].links[0].clone();
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let path = format!("/en/work/hosts/plans/{plan}");
        focal.get(&path).await.shows("Folake Adebayo was asked to agree to the plan as it stands");
        focal.get(&format!("{path}/edit")).await.shows("the link in that letter stops working");
        focal.fill(&format!("{path}/edit"), &[("situation", "Masks and gowns are missing")]).await.is(200).shows("gowns").shows("Draft");
        let mut director = scene.stage.visitor();
        director.get(&first).await.is(410);
        let letter = &scene.stage.letters("folake@osun.example").await[0];
        assert!(letter.subject.contains("please wait for a new letter"), "{}", letter.subject);

        let page = focal.get(&path).await;
        focal.press(&page, "/ask").await.is(200);
        let second = scene.stage.letters("folake@osun.example").await[0].links[0].clone();
        director
            .fill(&second, &[("answer", "changes"), ("remarks", "Add the laboratory")])
            .await
            .is(200)
            .shows("the plan will be changed")
            .shows("Add the laboratory");
        let page = focal.get(&path).await;
        page.shows("Folake Adebayo asks for changes").shows("Draft: the country office is writing");
        focal.press(&page, "/ask").await.is(200);
        let third = scene.stage.letters("folake@osun.example").await[0].links[0].clone();
        let empty = director.post_raw(&third, &[("answer", ""), ("name", ""), ("remarks", "Kept")]).await;
        empty.is(422).hides("Your name: ").shows("Kept");
        director.fill(&third, &[("answer", "agreed"), ("name", "Folake Adebayo")]).await.is(200);
        let late = director.post_raw(&third, &[("answer", "changes"), ("remarks", "No"), ("name", "Folake Adebayo")]).await;
        late.is(409).shows("This question was answered already").shows("was not stored").shows("Answered by Folake Adebayo");
        focal
            .fill(&format!("{path}/reopen"), &[("reason", "A second ward joins")])
            .await
            .is(200)
            .shows("Draft")
            .shows("Folake Adebayo agreed");
        let told: i64 = scene.stage.value("select count(*) as value from letter where about_kind = 'development_plan'", params![]).await;
        assert_eq!(told, 6, "three to the director and one that the text changes, two back to the focal point who asked");
    }
}

#[tokio::test]
async fn what_the_country_office_still_writes_waits_for_nobody_at_the_host() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let mut director = scene.at(host, Role::HostDirector).await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let text = [
            ("priority", scene.priority.to_string()),
            ("title", "Clean water".to_owned()),
            ("situation", "The pump fails".to_owned()),
            ("change_sought", "Water every day".to_owned()),
            ("assumptions", "Power stays on".to_owned()),
        ];
        let text = text.each_ref().map(|(name, value)| (*name, value.as_str()));
        let page = focal.fill(&format!("/en/work/hosts/{host}/plans/new"), &text).await;
        page.is(200).shows("Draft: the country office is writing").shows("Now with: you");
        let plan: model::PlanId = scene.stage.value("select id as value from development_plan", params![]).await;
        scene.run(&crate::actions::AddOutcome { plan, text: crate::fixtures::outcome_text() }).await;
        director.get("/en/host").await.shows("Draft: the country office is writing").hides("Agree to the plan");
        director.get(&format!("/en/host/plans/{plan}")).await.shows("Now with: the country office");
        let page = focal.get(&format!("/en/work/hosts/plans/{plan}")).await;
        focal.press(&page, "/ask").await.is(200);
        director.get("/en/host").await.shows("Agree to the plan: Clean water");
    }
}

#[tokio::test]
async fn who_left_the_host_began_the_plan_for_it() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let (plan, _) = scene.plan(host).await;
        let account = scene.stage.account("Binta Bello").await;
        scene.stage.insert("update development_plan set made_by = $2 where id = $1", params![plan, account]).await;
        let mut director = scene.at(host, Role::HostDirector).await;
        director.get("/en/host").await.shows("Draft: the country office is writing").hides("Agree to the plan");
        let grant = "insert into role_grant (id, account_id, role, host_id, from_day, until_day, granted_at) \
                     values ($1, $2, 'host-contact', $3, $4, $5, $6)";
        let (from, until) = (crate::fixtures::day("2026-01-01"), crate::fixtures::day("2026-02-01"));
        scene.stage.insert(grant, params![uuid::Uuid::now_v7(), account, host, from, until, scene.stage.clock_now()]).await;
        director.get("/en/host").await.shows("Draft: the host is writing").shows("Agree to the plan: Infection control");
    }
}

#[tokio::test]
async fn a_plan_says_that_its_priority_has_ended_and_the_form_from_when_one_holds() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let (plan, _) = scene.plan(host).await;
        let mut director = scene.at(host, Role::HostDirector).await;
        director.get("/en/host").await.hides("Its priority has ended");
        let later = "update priority_version set from_day = $2 where priority_id = $1";
        scene.stage.insert(later, params![scene.priority, crate::fixtures::day("2027-03-01")]).await;
        director.get(&format!("/en/host/{host}/plans/new")).await.shows("NG-1 Safer wards (from 1 March 2027)");
        scene.stage.insert("update priority set state = 'retired' where id = $1", params![scene.priority]).await;
        director.get("/en/host").await.shows("Its priority has ended");
        director.get(&format!("/en/host/plans/{plan}")).await.shows("Its priority has ended");
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let page = focal.get(&format!("/en/work/hosts/plans/{plan}")).await;
        page.shows("Its priority has ended").hides("Ask the director");
        // Nobody is asked to agree to it, and nobody does who was asked before.
        let version: i64 = scene.stage.value("select version as value from development_plan where id = $1", params![plan]).await;
        let desk = &scene.stage.app.desk;
        let asked = desk.run(&model::Actor::program(), &crate::actions::AskPlan { plan, version }).await.unwrap_err();
        assert!(matches!(&asked, command::Stop::Refused(refusal) if refusal.why == model::host::PRIORITY_OVER), "{asked:?}");
        scene.stage.insert("update development_plan set state = 'draft' where id = $1", params![plan]).await;
        director.get("/en/host").await.hides("Agree to the plan");
        let answer = crate::actions::AgreePlan { plan, version, agrees: true, name: "Folake Adebayo".to_owned(), remarks: String::new() };
        let agreed = desk.run(&model::Actor::program(), &answer).await.unwrap_err();
        assert!(matches!(&agreed, command::Stop::Invalid(faults) if faults[0].refusal.why == model::host::PRIORITY_OVER), "{agreed:?}");
        let changes = crate::actions::AgreePlan { agrees: false, remarks: "Another priority".to_owned(), ..answer };
        desk.run(&model::Actor::program(), &changes).await.expect("changes can still be asked for");
    }
}

#[tokio::test]
async fn a_plan_serves_an_agreed_priority_of_its_own_country() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let somali: model::PriorityId = scene.stage.value("select id as value from view_priority where country = 'SO'", params![]).await;
        let text = crate::actions::PlanText {
            title: "T".to_owned(),
            situation: "S".to_owned(),
            change_sought: "C".to_owned(),
            assumptions: "A".to_owned(),
        };
        let write = crate::actions::WritePlan { host, priority: somali, text };
        let stop = scene.stage.app.desk.run(&model::Actor::program(), &write).await.unwrap_err();
        assert!(matches!(&stop, command::Stop::Invalid(faults) if faults[0].refusal.why == model::host::PRIORITY_ELSEWHERE), "{stop:?}");
        scene.stage.insert("update priority set state = 'retired' where id = $1", params![scene.priority]).await;
        let write = crate::actions::WritePlan { priority: scene.priority, ..write };
        let stop = scene.stage.app.desk.run(&model::Actor::program(), &write).await.unwrap_err();
        assert!(matches!(&stop, command::Stop::Invalid(faults) if faults[0].refusal.why == model::host::PRIORITY_ELSEWHERE), "{stop:?}");
        // One of which the last day has passed has ended too.
        scene.stage.insert("update priority set state = 'agreed' where id = $1", params![scene.priority]).await;
        let ended = "update priority_version set until_day = $2 where priority_id = $1";
        scene.stage.insert(ended, params![scene.priority, crate::fixtures::day("2026-03-01")]).await;
        let stop = scene.stage.app.desk.run(&model::Actor::program(), &write).await.unwrap_err();
        assert!(matches!(&stop, command::Stop::Invalid(faults) if faults[0].refusal.why == model::host::PRIORITY_ELSEWHERE), "{stop:?}");
    }
}

#[tokio::test]
async fn two_people_change_one_plan_and_see_both_texts() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let (plan, outcome) = scene.plan(host).await;
        let mut staff = scene.stage.role(Role::Officer, None).await;
        let mut own = scene.at(host, Role::HostContact).await;
        let open = staff.get(&format!("/en/work/hosts/plans/{plan}/edit")).await;
        own.fill(&format!("/en/host/plans/{plan}/edit"), &[("title", "Safe wards")]).await.is(200);
        let page = staff.fill_on(&open, &[("title", "Clean wards")]).await;
        page.is(409).shows("Somebody else changed this meanwhile").shows("Safe wards");
        assert_eq!(page.field("title").as_deref(), Some("Clean wards"));
        staff.fill_on(&page, &[("title", "Safe and clean wards")]).await.is(200).shows("Safe and clean wards");
        let page = own.get(&format!("/en/host/plans/{plan}")).await;
        page.shows("It is removed from the plan for good").shows("Yes, remove the outcome");
        own.press(&page, &format!("{outcome}/remove")).await.is(200).shows("No outcome yet");
    }
}

#[tokio::test]
async fn two_answers_at_once_count_once() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let (plan, _) = scene.plan(host).await;
        let version = scene.stage.value::<i64>("select version as value from development_plan where id = $1", params![plan]).await;
        scene.run(&AskPlan { plan, version }).await;
        let link = scene.stage.letters("folake@osun.example").await[0].links[0].clone();
        let (mut one, mut two) = (scene.stage.visitor(), scene.stage.visitor());
        let (first, second) = (one.get(&link).await, two.get(&link).await);
        let yes = [("answer", "agreed"), ("name", "Folake Adebayo")];
        let no = [("answer", "changes"), ("remarks", "Not yet"), ("name", "Folake Adebayo")];
        let (a, b) = tokio::join!(one.fill_on(&first, &yes), two.fill_on(&second, &no));
        let answers: i64 = scene.stage.value("select count(*) as value from plan_answer", params![]).await;
        assert_eq!(answers, 1, "{} {}", a.status, b.status);
    }
}

#[tokio::test]
async fn who_asked_from_the_host_reads_the_answer_there_and_the_country_office_hears_that_it_can_approve() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, contact) = scene.host("Osun Teaching Hospital").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let office: String = scene.stage.value("select email as value from account where name = 'focal-point'", params![]).await;
        scene.stage.insert("update host_step set taken_by = (select id from account where name = 'focal-point')", params![]).await;
        let asker = scene.stage.account("Bola Ige").await;
        let email: String = scene.stage.value("select email as value from account where id = $1", params![asker]).await;
        let copy = "insert into host_contact (id, host_id, name, job, email, language, role, active) \
                    select $2, host_id, 'Bola Ige', '', $3, 'en', 'contact', true from host_contact where id = $1";
        scene.stage.insert(copy, params![contact, uuid::Uuid::now_v7(), &email]).await;
        focal.get(&format!("/en/work/hosts/{host}")).await.shows("Now with: the host");
        let (plan, _) = scene.plan(host).await;
        let version = scene.stage.value::<i64>("select version as value from development_plan where id = $1", params![plan]).await;
        scene.run(&AskPlan { plan, version }).await;
        scene.stage.insert("update development_plan set asked_by = $1", params![asker]).await;
        let link = scene.stage.letters("folake@osun.example").await[0].links[0].clone();
        let mut director = scene.stage.visitor();
        let page = director.get(&link).await;
        director.fill_on(&page, &[("answer", "agreed"), ("name", "Folake Adebayo")]).await.is(200);
        let told = scene.stage.letters(&email).await.remove(0);
        assert!(told.links[0].ends_with(&format!("/en/host/plans/{plan}")), "{:?}", told.links);
        let told = scene.stage.letters(&office).await.remove(0);
        assert!(told.links[0].ends_with(&format!("/en/work/hosts/{host}")), "{:?}", told.links);
        assert!(told.text.contains("You can approve the host now"), "{}", told.text);
        let approve = crate::actions::MoveHost { host, step: model::host::Step::Approve, reason: String::new() };
        scene.run(&approve).await;
        let told = scene.stage.letters(&email).await.remove(0);
        assert!(told.links[0].ends_with("/en/host"), "{:?}", told.links);

        // Of a host that is approved already nobody is told that it can be approved.
        let (plan, _) = scene.plan(host).await;
        let version = scene.stage.value::<i64>("select version as value from development_plan where id = $1", params![plan]).await;
        scene.run(&AskPlan { plan, version }).await;
        let link = scene.stage.letters("folake@osun.example").await[0].links[0].clone();
        let page = director.get(&link).await;
        let thanks = director.fill_on(&page, &[("answer", "agreed"), ("name", "Folake Adebayo")]).await;
        thanks.is(200).shows("Your institution can now write a request").hides("can now approve");
        let told = scene.stage.letters(&office).await.remove(0);
        assert!(told.text.contains("The host is approved already"), "{}", told.text);
    }
}
