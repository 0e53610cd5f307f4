//! What the host does through its link before the expert comes.

use command::Stop;
use db::params;
use model::placement::{NAME_SOMEBODY, Task};
use model::{Actor, Role};
use testkit::engines;

use crate::actions::MarkTask;
use crate::fixtures::{DIRECTOR, World};

#[tokio::test]
async fn each_task_has_its_own_note_and_a_wrong_answer_is_put_right_by_the_link() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let id = world.select().await;
        let link = world.link(DIRECTOR, "get ready").await;
        let mut director = world.stage.visitor();
        director.get(&link).await.shows("The start does not wait for it").shows("the same link until 1 May 2026");
        let page = director.fill(&link, &[("workspace", "yes"), ("workspace_note", "Two laptops")]).await;
        page.is(200).shows("Stored so far: Workspace, connection and devices ready (2 March 2026): “Two laptops”");
        let page = director.fill(&link, &[("briefing", "yes"), ("counterparts", "yes")]).await;
        page.shows("Your institution is ready");
        let notes: i64 = world.stage.value("select count(*) as value from placement_task where note = 'Two laptops'", params![]).await;
        assert_eq!(notes, 1, "a note belongs to its task");
        director.fill(&link, &[("briefing", "no")]).await.is(200).shows("Get ready for the expert");
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/en/work/placements/{id}")).await;
        page.shows("Task done: Guidance for hosts read").shows("Task open again: Guidance for hosts read");
        world.do_tasks(id).await;
        world.sign_all(id).await;
        let early = crate::actions::Start { placement: id, reason: "The ward asked for it".to_owned() };
        world.run(&early).await;
        let page = director.get(&link).await;
        page.shows("Your institution is ready");
        assert!(page.field("briefing").is_none(), "what the start waited for is not taken back");
    }
}

#[tokio::test]
async fn counterparts_who_are_known_need_not_be_named_and_others_must_be() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.select().await;
        let link = world.link(DIRECTOR, "get ready").await;
        let mut director = world.stage.visitor();
        director.get(&link).await.shows("Your request names as counterparts already: Binta Bello");
        world.stage.insert("delete from request_counterpart", params![]).await;
        director.fill(&link, &[("counterparts", "yes")]).await.is(422).shows("Name at least one person");
        director.fill(&link, &[("counterparts", "no")]).await.is(200).shows("open this page again with the same link");
        // Whoever marks it, and from wherever: the command refuses as well.
        let mark = MarkTask { placement: id, task: Task::Counterparts, done: true, note: String::new() };
        match world.stage.app.desk.run(&Actor::program(), &mark).await {
            Err(Stop::Invalid(faults)) => assert_eq!((faults[0].field, faults[0].refusal.why), ("names", NAME_SOMEBODY)),
            other => panic!("{other:?}"),
        }
        // Of what is refused nothing is kept: the names stay as they were.
        director.fill(&link, &[("names", "Femi Ojo"), ("workspace", "no"), ("briefing", "no")]).await.is(200);
        director.fill(&link, &[("names", ""), ("counterparts", "yes")]).await.is(422).shows("Name at least one person");
        let kept: i64 = world.stage.value("select count(*) as value from placement_counterpart", params![]).await;
        assert_eq!(kept, 1);
        director.fill(&link, &[("names", "")]).await.is(200);
        let mut host = world.host_browser(Role::HostContact).await;
        let task = format!("/en/host/placements/{id}/tasks/counterparts");
        host.fill(&task, &[("done", "yes")]).await.is(422).shows("Name at least one person");
        host.fill(&task, &[("done", "yes"), ("names", "Sade Balogun")]).await.is(200).shows("Sade Balogun");
    }
}

#[tokio::test]
async fn the_named_counterparts_are_read_by_the_host_and_the_expert_alone() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.select().await;
        let link = world.link(DIRECTOR, "get ready").await;
        let mut director = world.stage.visitor();
        director.fill(&link, &[("counterparts", "yes"), ("names", "Sade Balogun, Head nurse\n\nFemi Ojo")]).await.is(200);
        let mut host = world.host_browser(Role::HostContact).await;
        host.get(&format!("/en/host/placements/{id}")).await.shows("Sade Balogun, Head nurse").shows("Femi Ojo");
        let mut expert = world.expert_browser().await;
        expert.get(&format!("/en/me/placements/{id}")).await.shows("Sade Balogun, Head nurse");
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer.get(&format!("/en/work/placements/{id}")).await.shows("The host named counterparts").hides("Sade Balogun");
        officer.get(&format!("/en/work/placements/{id}/tasks/counterparts")).await.is(200).hides("Sade Balogun");
        let trail: i64 = world.stage.value("select count(*) as value from audit_entry where content like '%Balogun%'", params![]).await;
        assert_eq!(trail, 0, "the trail outlives the wish to be forgotten");
        host.fill(&format!("/en/host/placements/{id}/tasks/counterparts"), &[("names", "Femi Ojo")]).await.is(200).hides("Sade Balogun");
        let kept: i64 = world.stage.value("select count(*) as value from placement_counterpart", params![]).await;
        assert_eq!(kept, 1);
    }
}

#[tokio::test]
async fn of_two_at_the_host_who_answer_at_once_the_second_sees_the_first() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        world.select().await;
        let link = world.link(DIRECTOR, "get ready").await;
        let (mut first, mut second) = (world.stage.visitor(), world.stage.visitor());
        let open = second.get(&link).await;
        first.fill(&link, &[("workspace", "yes")]).await.is(200);
        let both = second.fill_on(&open, &[("briefing", "yes")]).await;
        both.is(409).shows("Workspace, connection and devices ready");
        let done: i64 = world.stage.value("select count(*) as value from placement_task where done_on is not null", params![]).await;
        assert_eq!(done, 1, "an answer is not taken back by somebody who has not seen it");
    }
}
