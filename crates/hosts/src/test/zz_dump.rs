use crate::actions::*;
use crate::fixtures::{Scene, answers};
use model::Role;
async fn keep(b: &mut testkit::Browser, name: &str, path: &str) {
    let p = b.get(path).await;
    std::fs::write(format!("/tmp/shots-sh/site/{name}.html"), &p.bytes).unwrap();
}
#[tokio::test]
async fn dump() {
    let db = testkit::engines().await.remove(0);
    let scene = Scene::new(db).await;
    let (h, contact) = scene.host("Osun Teaching Hospital").await;
    let (h2, _) = scene.host("Eko Digital Skills Hub").await;
    let _ = h2;
    let (plan, outcome) = scene.plan(h).await;
    let (plan2, _) = scene.plan(h).await;
    scene.run(&AskPlan { plan: plan2, version: 2 }).await;
    scene.run(&AgreePlan { plan, version: 2, agrees: true, name: "Folake Adebayo".into(), remarks: String::new() }).await;
    scene.run(&MoveHost { host: h, step: model::host::Step::Approve, reason: "Plan and needs fit the priority".into() }).await;
    let mut a = answers(Some(2));
    a[2].1 = "Two laptops are missing".into();
    scene.run(&TellReadiness { host: h, answers: a, name: "Folake Adebayo".into(), version: 0 }).await;
    scene
        .run(&RecordMeasure { outcome, measured_on: "2026-02-20".parse().unwrap(), value: 8, evidence: "Ward register, February".into() })
        .await;
    scene.run(&AskReadiness { host: h, contact }).await;
    let mut f = scene.stage.role(Role::FocalPoint, Some("NG")).await;
    let mut o = scene.at(h, Role::HostDirector).await;
    keep(&mut f, "h-list", "/en/work/hosts?country=NG").await;
    keep(&mut f, "h-host", &format!("/en/work/hosts/{h}")).await;
    keep(&mut f, "h-plan", &format!("/nl/work/hosts/plans/{plan}")).await;
    keep(&mut f, "h-new", "/en/work/hosts/new").await;
    keep(&mut o, "h-own", "/en/host").await;
    keep(&mut o, "h-agree", &format!("/en/host/plans/{plan2}/agree")).await;
    let letters = scene.stage.letters("folake@osun.example").await;
    let l = letters.iter().find(|l| l.subject.contains("ready")).unwrap();
    keep(&mut scene.stage.visitor(), "h-readiness", &l.links[0]).await;
    keep(&mut o, "h-own-xb", "/ar-XB/host").await;
}
