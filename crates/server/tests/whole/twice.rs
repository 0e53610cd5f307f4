//! Pressing twice, or ten times at once, does no harm.

use futures_util::future::join_all;

use crate::stage::Program;
use crate::story::signed_in;

#[tokio::test]
async fn an_application_that_is_sent_ten_times_at_once_is_there_once() {
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        let mut expert = signed_in(&program, "expert.admin").await;
        let assignments = expert.get("/en/assignments").await;
        let open = assignments.links().into_iter().find(|link| link.contains("service-desk")).expect("R-0001");
        let form = expert.get(&format!("{open}/apply")).await;
        let check = expert
            .fill_on(&form, &[("motivation", "I ran such a desk for six years."), ("available_from", "1-2-2027"), ("then", "check")])
            .await;
        check.is(200).shows("Check your answers");
        let before = program.letters("expert.admin@demo.example").await.len();
        let presses = (0..10).map(|_| {
            let (mut expert, check) = (expert.clone(), &check);
            async move { expert.fill_on(check, &[("share_cv", "yes")]).await }
        });
        for page in join_all(presses).await {
            page.is(200).shows("A-0005");
        }
        expert.fill_on(&check, &[("share_cv", "yes")]).await.is(200).shows("A-0005");
        let mut tx = program.app.read().await.expect("a snapshot");
        let sql = "select count(*) as value from view_application a join view_expert e on e.id = a.expert_id where e.email = $1";
        let count: i64 = tx.value(sql, db::params!["expert.admin@demo.example"]).await.expect("a count");
        drop(tx);
        assert_eq!(count, 1);
        assert_eq!(program.letters("expert.admin@demo.example").await.len(), before + 1);
    }
}

#[tokio::test]
async fn registering_ten_times_at_once_sends_letters_and_makes_one_account() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let form = program.visitor().get("/en/register").await;
        let fields = [("name", "Amina Bello"), ("email", "amina@example.org"), ("agree", "yes")];
        let presses = (0..10).map(|_| {
            let (mut visitor, form) = (program.visitor(), &form);
            async move { visitor.fill_on(form, &fields).await }
        });
        for page in join_all(presses).await {
            page.is(200).shows("Look at your mail");
        }
        let mut tx = program.app.read().await.expect("a snapshot");
        let count: i64 = tx.value("select count(*) as value from account", db::params![]).await.expect("a count");
        assert_eq!(count, 1);
    }
}
