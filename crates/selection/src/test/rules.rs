//! The dated rules: which one holds when and where, and who may set them.

use command::Stop;
use jiff::civil::date;
use model::eligibility::Rule;
use model::{Actor, Role};
use testkit::engines;

use crate::actions::SetRule;
use crate::fixtures::{Who, World, grant};
use crate::{eligibility, store};

#[tokio::test]
async fn a_rule_holds_from_its_day_and_its_countrys_own_takes_its_place() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who::default()).await;
        let set = |country: Option<&str>, value: &str, from| SetRule {
            phase: world.phase,
            country: country.map(|code| code.parse().unwrap()),
            rule: Rule::Residence,
            value: value.to_owned(),
            from,
            until: None,
            note: "Field notes".to_owned(),
        };
        world.run(&set(None, "gb", date(2026, 3, 10))).await;
        let eligible = async |on| {
            let mut tx = world.stage.app.read().await.unwrap();
            let request = store::request(&mut tx, world.request).await.unwrap();
            let demand = store::demand(&mut tx, request, on).await.unwrap();
            let profile = store::profile(&mut tx, expert).await.unwrap().unwrap();
            eligibility::judge(&demand, &profile, Some(date(2026, 5, 1)), on).assessment.is_eligible()
        };
        assert!(eligible(date(2026, 3, 9)).await, "not in force yet");
        assert!(!eligible(date(2026, 3, 10)).await, "lives in NL");
        world.run(&set(Some("NG"), "NL, GB", date(2026, 3, 20))).await;
        assert!(!eligible(date(2026, 3, 19)).await);
        assert!(eligible(date(2026, 3, 20)).await, "the country's own rule counts");
        world.run(&set(Some("NG"), "GB", date(2026, 4, 1))).await;
        assert!(eligible(date(2026, 3, 31)).await, "the earlier one holds until the day before");
        assert!(!eligible(date(2026, 4, 1)).await);
        let wrong = world.run_as(&Actor::program(), &set(None, "Atlantis", date(2026, 4, 1))).await;
        assert!(matches!(wrong, Err(Stop::Invalid(_))));
        let officer = Actor { grants: vec![grant(Role::Officer)], ..world.officer() };
        assert!(matches!(world.run_as(&officer, &set(None, "NL", date(2026, 4, 1))).await, Err(Stop::Gone)));
    }
}

#[tokio::test]
async fn the_coordinator_sets_a_rule_on_its_page() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut coordinator = world.browser("Els Bakker", Role::Coordinator).await;
        let place = format!("{}/NG", world.phase);
        let page = coordinator.get("/en/work/selection/rules").await;
        page.is(200).shows("No rule has been set");
        let bad = [("where", &*place), ("rule", "experience"), ("value", "many"), ("from", "2026-03-01"), ("note", "Manual")];
        coordinator.fill_on(&page, &bad).await.is(422).shows("This value does not fit the rule");
        let good = [("where", &*place), ("rule", "experience"), ("value", "5"), ("from", "2026-03-01"), ("note", "Manual")];
        coordinator.fill_on(&page, &good).await.is(200).shows("At least 5 years of experience").shows("In force").shows("Nigeria");
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let page = officer.get("/en/work/selection/rules").await;
        page.is(200).shows("At least 5 years of experience");
        assert!(!page.text().contains("Set a rule"));
        officer.post_raw("/en/work/selection/rules", &[("_token", "stage-token"), ("where", &place), ("rule", "experience")]).await.is(404);
    }
}
