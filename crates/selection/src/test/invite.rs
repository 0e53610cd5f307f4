//! Asking somebody who has not applied to do so.

use db::params;
use model::Role;
use testkit::engines;

use crate::fixtures::{Who, World, address};

#[tokio::test]
async fn somebody_of_the_pool_is_asked_to_apply_once_and_only_with_consent() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        let page = format!("/en/work/selection/R-0008/invite?expert={expert}");
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.get(&page).await.is(409).shows("has not agreed to be written to");
        world.browser("Tobi Adeyinka", Role::FocalPoint).await.get(&page).await.is(404);
        let sql = "insert into consent (id, expert_id, purpose, text_version, given, at) values ($1, $2, 'contact-about-assignments', '1', true, $3)";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), expert, world.stage.clock_now()]).await;
        let form = officer.get(&page).await;
        form.is(200).shows("Ask Amina Bello to apply");
        officer.fill_on(&form, &[("words", "The matron knows you.")]).await.is(200).shows("The letter was sent");
        let letters = world.stage.letters(&address("Amina Bello")).await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].text.contains("The matron knows you.") && letters[0].text.contains("1 April 2026"), "{}", letters[0].text);
        assert!(letters[0].text.contains("/en/assignments/infection-control"), "{}", letters[0].text);
        officer.get(&page).await.is(409).shows("was asked to apply for this assignment before");
        officer.get("/en/work/selection/R-0008").await.shows("no application yet").shows("Asked by Marit de Wit");
        world.stage.insert("update expert set state = 'paused' where id = $1", params![expert]).await;
        officer.get(&page).await.is(409).shows("is not in the pool now");
        let applications: i64 = world.stage.value("select count(*) as value from application", vec![]).await;
        assert_eq!(applications, 0, "nobody applies but the person");
    }
}
