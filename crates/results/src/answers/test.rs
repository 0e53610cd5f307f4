//! What an evaluator reads.

use model::access::{Grant, Role};
use testkit::engines;

use crate::fixtures::{Plan, case, stage};
use crate::test::all_answer;

#[tokio::test]
async fn answers_come_without_names() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        let mut evaluator = stage.role(Role::Evaluator, None).await;
        evaluator.get("/en/work/results/answers").await.is(200).shows("No answers yet");
        case.selected(&stage).await;
        case.started(&stage).await;
        all_answer(&stage, &case).await;
        let page = evaluator.get("/en/work/results/answers").await;
        page.is(200).shows("3 answer sheets").shows("[name] showed it and [name] does it.").shows("Thanks to [name] [name].");
        let csv = evaluator.get("/en/work/results/answers.csv").await;
        csv.is(200);
        assert!(csv.body().contains(",before,management,Nigeria,12263,knowledge,3\r\n"), "{}", csv.body());
        for name in ["Amina", "Bello", "Binta", "Ngozi", "Harbour", "@", "P-0008", "A-0008", "R-0008"] {
            page.hides(name);
            assert!(!csv.body().contains(name), "{name} in the file");
        }
        evaluator.get("/en/work/results/answers?voice=expert").await.shows("One answer sheet");
        let grant = Grant { role: Role::Evaluator, phase: Some(model::PhaseId(uuid::Uuid::now_v7())), country: None, host: None };
        stage.person("Elsewhere", vec![grant], None).await.get("/en/work/results/answers").await.is(200).shows("No answers yet");
        for role in [Role::DonorReader, Role::Administrator, Role::Expert] {
            stage.role(role, None).await.get("/en/work/results/answers").await.is(404);
            stage.role(role, None).await.get("/en/work/results/answers.csv").await.is(404);
        }
    }
}
