use crate::actions::*;
use crate::fixtures::*;
use model::Role;
#[tokio::test]
async fn shots() {
    let out = std::path::PathBuf::from("/tmp/shots-selection");
    std::fs::create_dir_all(&out).unwrap();
    for db in testkit::engines().await.into_iter().take(1) {
        let world = World::on(db).await;
        world.rule("right-to-return", "", jiff::civil::date(2025, 6, 1)).await;
        let a = world.accepted(&Who { name: "Amina Bello", level: 5, years: 12, ..Who::default() }).await;
        world.accepted(&Who { name: "Chidi Okonjo", level: 3, years: 3, english: "B2", ..Who::default() }).await;
        world.sent(&Who { name: "Bisi Ade", english: "A2", ..Who::default() }).await;
        let l = world.sent(&Who { name: "Dayo Eze", ..Who::default() }).await;
        world.run(&LongList { application: l, version: None, no_interest: true }).await;
        world.run(&ShareCv { application: l, version: None, no_interest: true }).await;
        let _f = world.sent(&Who { name: "Efe Obi", level: 3, ..Who::default() }).await;
        let e = world.expert(&Who { name: "Femi Ojo", hidden: true, ..Who::default() }).await;
        let mut o = world.browser("Marit de Wit", Role::Coordinator).await;
        let mut me = world.expert_browser(e).await;
        let save = async |name: &str, page: testkit::Page| {
            let css = "<link rel=\"stylesheet\" href=\"cd4d.css\">";
            let body = String::from_utf8_lossy(&page.bytes).into_owned();
            let start = body.find("<link rel=\"stylesheet\"").unwrap();
            let end = start + body[start..].find('>').unwrap() + 1;
            std::fs::write(out.join(format!("{name}.html")), format!("{}{css}{}", &body[..start], &body[end..])).unwrap();
        };
        save("apply", me.get("/en/assignments/infection-control/apply").await).await;
        world.draft(e).await;
        save("check", me.get("/en/assignments/infection-control/apply/check").await).await;
        save("overview", o.get("/en/work/selection").await).await;
        save("list", o.get("/en/work/selection/R-0008").await).await;
        save("list-nl", o.get("/nl/work/selection/R-0008").await).await;
        save("decide", o.get("/en/work/selection/R-0008/A-0005/not-long-list").await).await;
        save("rules", o.get("/en/work/selection/rules").await).await;
        let link = world.stage.letters(DIRECTOR).await[0].links[0].clone();
        save("link", world.stage.visitor().get(&link).await).await;
        world.run(&Select { application: a, version: None, no_interest: true }).await;
        world.run(&Withdraw { application: a, reason_code: "personal".into(), reason: String::new() }).await;
        save("list-free", o.get("/en/work/selection/R-0008").await).await;
        save("candidate", o.get("/en/work/selection/R-0008/A-0001").await).await;
        let ex = world.stage.value("select expert_id as value from application where number = 2", vec![]).await;
        let mut m2 = world.expert_browser(ex).await;
        save("mine", m2.get("/en/me/applications/A-0002").await).await;
        save("mine-list", m2.get("/en/me/applications").await).await;
    }
}
