//! What the programme's people see of evaluations, and what they may do.

use db::params;
use model::access::{Grant, Role};
use model::{Actor, EvaluationId};
use testkit::{Stage, engines};
use uuid::Uuid;

use crate::actions::Answer;
use crate::fixtures::{COLLEAGUE, DIRECTOR, Plan, case, stage};
use model::evaluation::{Answers, Change, OnObjective};

async fn of_voice(stage: &Stage, voice: &str) -> Uuid {
    stage.value("select id as value from evaluation where voice = $1", params![voice]).await
}

#[tokio::test]
async fn the_office_asks_somebody_else_and_the_old_link_ends() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        let old = stage.letters(COLLEAGUE).await.remove(0).links.remove(0);
        let id = of_voice(&stage, "colleague").await;
        let path = format!("/en/work/results/evaluations/{id}");
        let mut office = stage.role(Role::Officer, None).await;
        office.get("/en/work/results/evaluations").await.is(200).shows("3 evaluations").shows("Binta Nurse").shows("Asked");
        office.fill(&path, &[("name", "Zainab Nurse"), ("email", "not an address")]).await.is(422);
        office.fill(&path, &[("name", ""), ("email", "zainab@host.example")]).await.is(422);
        office.fill(&path, &[("name", "Zainab Nurse"), ("email", "zainab@host.example")]).await.is(200).shows("Zainab Nurse");
        stage.visitor().get(&old).await.is(410);
        let new = stage.letters("zainab@host.example").await.remove(0).links.remove(0);
        stage.visitor().get(&new).await.is(200).shows("Collega");
    }
}

#[tokio::test]
async fn a_correction_keeps_both_versions_and_the_reason() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        let id = of_voice(&stage, "management").await;
        let path = format!("/en/work/results/evaluations/{id}/correct");
        let mut office = stage.role(Role::Officer, None).await;
        office.get(&path).await.is(409).shows("There is no answer yet");
        let on = |n: usize, change| OnObjective {
            objective: case.objectives[n],
            change,
            process: None,
            evidence: "Seen on the ward.".to_owned(),
        };
        let answers = Answers {
            knowledge: 4,
            skills: 2,
            attitudes: 2,
            satisfaction: None,
            still_used: None,
            still_used_why: String::new(),
            helped: vec![],
            hindered: vec![],
            remarks: String::new(),
            objectives: vec![on(0, Change::Low), on(1, Change::None)],
        };
        stage.app.desk.run(&Actor::program(), &Answer { evaluation: EvaluationId(id), answers }).await.unwrap();
        office.fill(&path, &[("knowledge", "1"), ("reason", " ")]).await.is(422);
        office.fill(&path, &[("reason", "She called")]).await.is(422).shows("Nothing was changed");
        let page = office.fill(&path, &[("knowledge", "1"), ("reason", "She called on 3 March: she mixed up two rows")]).await;
        page.is(200).shows("She called on 3 March").shows("Enough to teach it").shows("The first ideas");
        assert_eq!(stage.value::<i64>("select knowledge as value from evaluation where voice = 'management'", params![]).await, 1);
        assert_eq!(stage.value::<i64>("select count(*) as value from correction", params![]).await, 1);
        assert_eq!(stage.value::<i64>("select count(*) as value from capacity_change", params![]).await, 2);
    }
}

#[tokio::test]
async fn who_may_not_know_finds_nothing() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        let id = of_voice(&stage, "management").await;
        let path = format!("/en/work/results/evaluations/{id}");
        let mut here = stage.role(Role::FocalPoint, Some("NG")).await;
        here.get(&path).await.is(200).hides("Send the link");
        here.get(&format!("{path}/correct")).await.is(404);
        let mut elsewhere = stage.role(Role::FocalPoint, Some("SO")).await;
        elsewhere.get(&path).await.is(404);
        elsewhere.get("/en/work/results/evaluations").await.is(200).shows("0 evaluations").hides("Binta");
        for role in [Role::DonorReader, Role::Evaluator, Role::Administrator, Role::Partner] {
            stage.role(role, None).await.get(&path).await.is(404);
            stage.role(role, None).await.get("/en/work/results/evaluations").await.is(404);
        }
        let grant = Grant { role: Role::HostDirector, phase: None, country: None, host: Some(case.host) };
        stage.person("Director", vec![grant], None).await.get(&path).await.is(404);
        let letter = stage.letters(DIRECTOR).await.remove(0);
        let token = letter.links[0].rsplit('/').next().unwrap().to_owned();
        let mut bent = token.into_bytes();
        bent[5] = if bent[5] == b'A' { b'B' } else { b'A' };
        stage.visitor().get(&format!("/en/l/{}", String::from_utf8(bent).unwrap())).await.is(404);
    }
}
