//! What the page of a round does not tell of how many of its people are women.

use db::params;
use model::access::Role;
use testkit::engines;

use crate::fixtures::{INFECTION, World};

#[tokio::test]
async fn how_few_seats_women_can_have_is_not_told_as_a_number() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        // Six women for seven seats.
        world.stage.insert("update request set seats = 6 where id = $1", params![world.requests[0]]).await;
        for (n, name) in ["Grace Ita", "Hauwa Bako", "Ife Alabi", "Joy Ekpo"].into_iter().enumerate() {
            let woman = world.expert(name, "woman", &[(INFECTION, 4)]).await;
            world.apply(n as i64 + 10, world.requests[0], woman).await;
        }
        world.planned(&mut officer, &[("floor", "number"), ("floor_value", "7")]).await;
        officer.get("/en/work/rounds/1").await.shows("Seats for women: 6 seats can be filled; the rule asks 7");
        // One woman: Amina for the second, Bisi for the first.
        world.stage.insert("delete from application where number >= 10 or expert_id = $1", params![world.carla]).await;
        world.planned(&mut officer, &[("floor", "number"), ("floor_value", "2")]).await;
        let page = officer.get("/en/work/rounds/2").await;
        page.shows("Seats for women: fewer than 5 seats can be filled; the rule asks 2").hides("1 seat can be filled");
        officer.get("/nl/work/rounds/2").await.shows("er kunnen minder dan 5 plaatsen vervuld worden; de regel vraagt er 2");
        world.planned(&mut officer, &[("floor", "share-keep-filled"), ("floor_value", "100")]).await;
        let page = officer.get("/en/work/rounds/3").await;
        page.shows("only a share that asks for fewer than 5 seats can be met; the rule asks 100%").hides("a share of");
        // That there are none is told.
        world.stage.insert("delete from application where expert_id = $1", params![world.amina]).await;
        world.planned(&mut officer, &[("floor", "number"), ("floor_value", "1")]).await;
        officer.get("/en/work/rounds/4").await.shows("Seats for women: no seat can be filled; the rule asks 1");
    }
}
