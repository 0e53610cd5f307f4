//! What others are given: the figures of the dashboard, without small groups.

use model::Actor;
use model::access::{Subject, Verb};
use model::evaluation::SMALL_GROUP;
use testkit::engines;

use super::*;
use crate::fixtures::{stage, thirteen};

#[tokio::test]
async fn small_groups_are_kept_back_and_the_rest_is_counted() {
    for db in engines().await {
        let stage = stage(db);
        thirteen(&stage).await;
        let scope = Actor::program().scope(Verb::See, Subject::Figures);
        let mut tx = stage.app.read().await.unwrap();
        let all = export(&mut tx, &scope, &StatsFilter::default(), stage.app.desk.today()).await.unwrap();
        let count = |figure: &str, country: &str| {
            let whole = |row: &&Row| row.figure == figure && row.country == country && row.sector.is_empty() && row.mode.is_empty();
            all.0.iter().find(whole).map(|row| row.count).expect("a line")
        };
        assert_eq!((count("requests", ""), count("placements", "")), (Some(13), Some(13)));
        assert_eq!((count("requests", "IQ"), count("placements", "IQ")), (Some(2), None), "two people would be known");
        let mut of_people = all.0.iter().filter(|row| !row.figure.starts_with("requests"));
        assert!(of_people.all(|row| row.count.is_none_or(|n| n == 0 || n >= SMALL_GROUP)));
        assert!(all.0.iter().all(|row| row.held_back == row.count.is_none()));

        let iraq = StatsFilter { country: "IQ".parse().ok(), ..StatsFilter::default() };
        let there = export(&mut tx, &scope, &iraq, stage.app.desk.today()).await.unwrap();
        assert!(there.0.iter().all(|row| row.country == "IQ"));
        assert!(there.0.iter().filter(|row| row.figure == "placements").all(|row| row.held_back || row.count == Some(0)));
    }
}

#[tokio::test]
async fn each_form_tells_the_same() {
    for db in engines().await {
        let stage = stage(db);
        thirteen(&stage).await;
        let scope = Actor::program().scope(Verb::See, Subject::Figures);
        let mut tx = stage.app.read().await.unwrap();
        let all = export(&mut tx, &scope, &StatsFilter::default(), stage.app.desk.today()).await.unwrap();
        let text = all.csv(true);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], COLUMNS.join(","));
        assert!(lines[1].starts_with("#indicator+code,") && lines[2].starts_with("requests,"), "{text}");
        assert_eq!(lines.len(), all.0.len() + 2);
        assert_eq!(all.csv(false).lines().count(), all.0.len() + 1);
        let told = all.json(true);
        assert_eq!((&told["rows"][0]["count"], &told["hxl"]["count"]), (&json!(13), &json!("#indicator+num")));
        assert!(all.json(false).get("hxl").is_none());
        assert!(all.xlsx(true).starts_with(b"PK\x03\x04"));
    }
}
