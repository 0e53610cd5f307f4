//! A partner organisation passes assignments on: what it sees, and what it does not.

use model::Role;
use model::evaluation::SMALL_GROUP;

use crate::stage::Program;
use crate::story::signed_in;

#[tokio::test]
async fn a_partner_passes_on_what_is_open_and_learns_a_number_only_when_it_is_not_small() {
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        let mut partner = signed_in(&program, "partner").await;
        let page = partner.get("/en/account/home").await;
        assert_eq!(page.path, "/en/partner");
        page.is(200).shows("Assignments to pass on").shows("fewer than 5").hides("Amina");
        let address = page.links().into_iter().find(|link| link.contains("service-desk") && link.contains("?ref=p-")).expect("an address");
        assert!(page.body().contains(&format!("http://localhost{address}")), "the whole address stands there to be copied");
        let (_, reference) = address.split_once("?ref=").expect("a reference");

        // Who opens it, registers and applies carries the reference along.
        let assignment = program.visitor().get(&address).await;
        let apply = assignment.links().into_iter().find(|link| link.contains("/apply")).expect("a way to apply");
        assert!(apply.ends_with(&format!("/apply?ref={reference}")), "{apply}");
        let mut expert = signed_in(&program, "expert.admin").await;
        let form = expert.get(&apply).await;
        let day = (program.app.desk.today().saturating_add(jiff::Span::new().days(60))).to_string();
        let answers = [("motivation", "I ran such a desk for six years."), ("available_from", day.as_str()), ("then", "check")];
        let check = expert.fill_on(&form, &answers).await;
        expert.fill_on(&check, &[("share_cv", "yes")]).await.is(200).shows("A-0005");
        partner.get("/en/partner").await.shows("fewer than 5");

        // The number is told once it is no small one, and drafts do not count.
        let mut tx = program.app.desk.db.write().await.expect("a transaction");
        let sql = "update application set referred_by = $1, submitted_at = coalesce(submitted_at, made_at)";
        let all = tx.run(sql, db::params![reference]).await.expect("referred");
        tx.commit().await.expect("commit");
        assert!(all as i64 >= SMALL_GROUP);
        let body = partner.get("/en/partner").await;
        body.shows(&format!("{all} applications")).hides("Chidi").hides("Amina");

        signed_in(&program, "donor").await.get("/en/partner").await.is(404).shows("This page is not here");
        let mut admin = signed_in(&program, "admin").await;
        let people = admin.get("/en/work/people?q=Emeka").await;
        let person = people.links().into_iter().find(|link| link.contains("/work/people/") && !link.ends_with("invite")).expect("a person");
        admin.get(&person).await.shows(reference);
    }
    let empty = Program::on(testkit::engines().await.remove(0)).await;
    empty.person(Role::Partner, None).await.get("/nl/partner").await.is(200).shows("Op dit moment is er niets open");
}
