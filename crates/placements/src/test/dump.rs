//! Temporary: writes pages to look at.
use model::Role;
use testkit::engines;
use crate::fixtures::{DIRECTOR, EXPERT, World};

#[tokio::test]
async fn dump() {
    let Ok(folder) = std::env::var("PAGES_OUT") else { return };
    let test = engines().await.remove(0);
    let world = World::on(test, "physical").await;
    let id = world.select().await;
    let mut officer = world.stage.role(Role::Coordinator, None).await;
    let mut expert = world.expert_browser().await;
    let save = |name: &str, page: &testkit::Page| std::fs::write(format!("{folder}/{name}.html"), &page.bytes).unwrap();
    let (work, me) = (format!("/en/work/placements/{id}"), format!("/nl/me/placements/{id}"));
    expert.fill(&format!("{me}/tasks/work-plan"), &[("done", "yes"), ("note", "Weeks 1 and 2: look and listen.\nWeeks 3 to 5: write and try out.")]).await;
    save("preparing", &officer.get(&work).await);
    save("list", &officer.get("/en/work/placements").await);
    save("me-preparing", &expert.get(&me).await);
    save("task", &expert.get(&format!("{me}/tasks/insurance")).await);
    let link = world.link(DIRECTOR, "get ready").await;
    save("host", &world.stage.visitor().get(&link).await);
    world.do_tasks(id).await;
    officer.fill(&format!("{work}/agreement/make"), &[("special", "")]).await;
    let link = world.link(EXPERT, "sign the agreement").await;
    save("sign", &world.stage.visitor().get(&link).await);
    world.sign_all(id).await;
    world.run(&crate::actions::Start { placement: id }).await;
    world.stage.days_pass(40);
    expert.fill(&format!("{me}/note"), &[("achievements", "First audit"), ("persons_reached", "12"), ("women_reached", "9"), ("alarm", "yes")]).await;
    save("running", &officer.get(&work).await);
    save("me-running", &expert.get(&me).await);
    world.write_report(id).await;
    world.run(&crate::actions::SendReport { placement: id }).await;
    let link = world.link(DIRECTOR, "confirm the report").await;
    save("confirm", &world.stage.visitor().get(&link).await);
    world.run(&crate::actions::Confirm { placement: id, confirmed: true, name: "Folake Adeyemi".into(), remarks: String::new(), satisfaction: Some(5) }).await;
    world.stage.run_jobs().await;
    save("completed", &officer.get(&work).await);
    let code: String = world.stage.value("select code as value from certificate", vec![]).await;
    save("verify", &world.stage.visitor().get(&format!("/en/verify/{code}")).await);
    save("verify-ask", &world.stage.visitor().get("/en/verify?code=ABC").await);
}
