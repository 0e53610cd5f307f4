//! Stored scores: their parts sum to them, and they are made again only when something changed.

use db::params;
use matching::fit::Assessment;
use testkit::engines;

use crate::actions::Rescore;
use crate::fixtures::{SKILL, Who, World};

/// A stored score as its row says.
async fn stored(world: &World) -> Vec<crate::store::ScoreRow> {
    let mut tx = world.stage.app.read().await.unwrap();
    crate::store::scores(&mut tx, world.request).await.unwrap()
}

/// Over many different profiles, what is stored adds up.
#[tokio::test]
async fn the_parts_of_every_stored_score_sum_to_it() {
    const LEVELS: [&str; 7] = ["A1", "A2", "B1", "B2", "C1", "C2", "native"];
    for db in engines().await {
        let world = World::on(db).await;
        let sql = "insert into request_skill (id, request_id, skill, level, years, essential) values ($1, $2, 'urn:cd4d:skill:none', 2, 1, false)";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), world.request]).await;
        // A walk through the space of profiles by steps that share no factor with the sizes of its axes.
        for n in 0..35usize {
            let who = Who {
                level: 1 + (n as i64 * 3) % 5,
                years: (n as i64 * 7) % 23,
                english: LEVELS[(n * 5) % LEVELS.len()],
                ..Who::default()
            };
            world.sent(&who).await;
        }
        let rows = stored(&world).await;
        assert_eq!(rows.len(), 35);
        for row in &rows {
            let assessment: Assessment = serde_json::from_str(&row.components).unwrap();
            let parts = &assessment.score.components;
            assert_eq!(row.total, parts.iter().map(|part| i64::from(part.points)).sum::<i64>());
            assert_eq!(row.total_of, parts.iter().map(|part| i64::from(part.of)).sum::<i64>());
            assert!(row.total <= row.total_of);
            assert_eq!(row.rule_version, "general-1");
            assert_eq!(row.input_digest.len(), 64);
        }
        let totals: std::collections::BTreeSet<i64> = rows.iter().map(|row| row.total).collect();
        assert!(totals.len() > 10, "different profiles score differently: {totals:?}");
    }
}

#[tokio::test]
async fn a_score_is_made_again_when_the_profile_changed_and_nothing_was_decided() {
    for db in engines().await {
        let world = World::on(db).await;
        world.sent(&Who { level: 3, ..Who::default() }).await;
        assert_eq!(world.run(&Rescore { request: world.request }).await, 0, "nothing changed");
        world.stage.insert("update expert_skill set level = 5 where skill = $1", params![SKILL]).await;
        assert_eq!(world.run(&Rescore { request: world.request }).await, 1);
        let rows = stored(&world).await;
        assert_eq!(rows.len(), 2, "the earlier one is kept");
        assert!(rows[1].total > rows[0].total);
        world.stage.insert("update application set state = 'not-long-listed' where request_id = $1", params![world.request]).await;
        world.stage.insert("update expert_skill set level = 1 where skill = $1", params![SKILL]).await;
        assert_eq!(world.run(&Rescore { request: world.request }).await, 0, "what was decided keeps its score");
    }
}
