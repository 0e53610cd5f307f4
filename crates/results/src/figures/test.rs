//! The programme in counts, now and on a past day.

use db::params;
use jiff::civil::date;
use model::{Actor, Scope};
use serde_json::{Value as Json, json};
use testkit::{Stage, engines};
use uuid::Uuid;

use super::{StatsFilter, stats};
use crate::fixtures::{Plan, case, decided, stage, thirteen};
use crate::test::all_answer;

async fn counted(stage: &Stage, scope: &Scope, filter: StatsFilter) -> Json {
    let mut tx = stage.app.read().await.unwrap();
    stats(&mut tx, scope, &filter).await.unwrap()
}

fn everything() -> Scope {
    Actor::program().scope(model::access::Verb::See, model::access::Subject::Figures)
}

#[tokio::test]
async fn the_counts_have_the_shape_of_the_contract() {
    for db in engines().await {
        let stage = stage(db);
        let cases = thirteen(&stage).await;
        for case in &cases[..3] {
            case.selected(&stage).await;
            case.started(&stage).await;
            all_answer(&stage, case).await;
        }
        cases[0].completed(&stage).await;
        all_answer(&stage, &cases[0]).await;
        let all = counted(&stage, &everything(), StatsFilter::default()).await;
        assert_eq!(all["requests"]["total"], 13);
        assert_eq!(all["requests"]["by_state"]["running"], 13);
        assert_eq!(all["applications"]["total"], 13);
        assert_eq!(all["applications"]["by_state"]["selected"], 13);
        assert_eq!(all["placements"]["total"], 13);
        assert_eq!(all["placements"]["by_state"]["completed"], 7);
        assert_eq!(all["placements"]["evaluated"], json!({ "before": 3, "after": 1, "year_later": 0 }));
        assert_eq!(all["experts"], json!({ "total": 13, "women": 5 }));
        assert_eq!(all["hosts"]["by_state"]["active"], 13);
        assert_eq!(all["countries"], json!({ "total": 3, "by_status": { "active": 3, "closed": 0, "suspended": 0 } }));
        assert_eq!(all["priorities"]["by_state"]["agreed"], 13);
        for kind in ["requests", "applications", "placements", "hosts", "priorities"] {
            let sum: i64 = all[kind]["by_state"].as_object().unwrap().values().filter_map(Json::as_i64).sum();
            assert_eq!(all[kind]["total"], sum, "{kind}");
        }
        let iraq = counted(&stage, &everything(), StatsFilter { country: "IQ".parse().ok(), ..StatsFilter::default() }).await;
        assert_eq!(
            (&iraq["placements"]["total"], &iraq["experts"]["total"], &iraq["countries"]["total"]),
            (&json!(2), &json!(2), &json!(1))
        );
        let focal = Scope { places: vec![(None, "SO".parse().ok())], ..Scope::default() };
        let there = counted(&stage, &focal, StatsFilter::default()).await;
        assert_eq!((&there["requests"]["total"], &there["experts"]["total"], &there["hosts"]["total"]), (&json!(5), &json!(5), &json!(5)));
        let nobody = counted(&stage, &Scope::default(), StatsFilter::default()).await;
        assert_eq!((&nobody["requests"]["total"], &nobody["experts"]["total"]), (&json!(0), &json!(0)));
    }
}

#[tokio::test]
async fn applications_count_by_decisions_that_stand() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        let day = |n| date(2026, 2, n);
        for (place, (decision, to)) in
            [("submit", "submitted"), ("admit", "eligible"), ("long-list", "long-listed"), ("share", "shared"), ("accept", "accepted")]
                .into_iter()
                .enumerate()
        {
            decided(&stage, case.application, place as i64 + 1, decision, to, day(place as i8 + 1)).await;
        }
        let reserve = decided(&stage, case.application, 6, "reserve", "reserve", day(6)).await;
        let all = |as_of| StatsFilter { as_of, ..StatsFilter::default() };
        let now = counted(&stage, &everything(), all(None)).await;
        assert_eq!(
            (&now["applications"]["long_listed"], &now["applications"]["reserve"], &now["applications"]["reserves_stepped_in"]),
            (&json!(1), &json!(1), &json!(0))
        );
        let undo = decided(&stage, case.application, 7, "undo", "accepted", day(7)).await;
        stage.insert("update selection_decision set undoes = $2 where id = $1", params![undo, reserve]).await;
        decided(&stage, case.application, 8, "select", "selected", day(8)).await;
        let now = counted(&stage, &everything(), all(None)).await;
        assert_eq!(
            (&now["applications"]["selected"], &now["applications"]["reserve"]),
            (&json!(1), &json!(0)),
            "an undone reserve was none"
        );

        // The same on past days; the state that stands now is younger.
        stage
            .insert(
                "update application set submitted_at = $1",
                params![jiff::tz::TimeZone::UTC.to_timestamp(day(1).at(12, 0, 0, 0)).unwrap()],
            )
            .await;
        let states = |json: &Json| {
            let by_state = json["applications"]["by_state"].as_object().unwrap();
            by_state.iter().filter(|(_, n)| **n != json!(0)).map(|(state, _)| state.clone()).collect::<Vec<_>>()
        };
        for (n, state) in [(1, "submitted"), (2, "eligible"), (3, "long-listed"), (6, "reserve"), (7, "accepted"), (8, "selected")] {
            let then = counted(&stage, &everything(), all(Some(day(n)))).await;
            assert_eq!(states(&then), [state], "on the {n}th");
            assert_eq!(then["applications"]["long_listed"], i64::from(n >= 3), "on the {n}th");
            assert_eq!(then["applications"]["reserve"], i64::from(n == 6), "on the {n}th");
            assert_eq!(then["placements"]["total"], i64::from(n == 8), "a placement is there from the selection on");
        }
        let before = counted(&stage, &everything(), all(Some(date(2026, 1, 31)))).await;
        assert_eq!(before["applications"]["total"], 0);
    }
}

#[tokio::test]
async fn a_past_day_is_told_from_the_trail_and_dated_rows() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        let at = |day: jiff::civil::Date| jiff::tz::TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0)).unwrap();
        stage.insert("update request set made_at = $1", params![at(date(2025, 10, 1))]).await;
        for (day, state) in [(date(2025, 11, 1), "submitted"), (date(2025, 12, 1), "published")] {
            let content = json!({ "before": null, "after": { "state": state }, "reason": null }).to_string();
            stage.insert(
                "insert into audit_entry (id, at, action, subject, subject_id, actor_kind, content, salt, digest) values ($1, $2, 'requests.x', 'request', $3, 'program', $4, '', '')",
                params![Uuid::now_v7(), at(day), case.request, content]).await;
        }
        for (place, (status, from)) in [("suspended", date(2025, 11, 15)), ("active", date(2025, 12, 15))].into_iter().enumerate() {
            let country = stage.value::<Uuid>("select id as value from phase_country", params![]).await;
            stage.insert("insert into country_status (id, phase_country_id, number, status, from_day, reason, set_at) values ($1, $2, $3, $4, $5, '', $6)",
                params![Uuid::now_v7(), country, place as i64 + 2, status, from, at(from)]).await;
        }
        let on = async |day| counted(&stage, &everything(), StatsFilter { as_of: Some(day), ..StatsFilter::default() }).await;
        assert_eq!(on(date(2025, 9, 30)).await["requests"]["total"], 0);
        assert_eq!(on(date(2025, 10, 31)).await["requests"]["by_state"]["draft"], 1);
        assert_eq!(on(date(2025, 11, 30)).await["requests"]["by_state"]["submitted"], 1);
        assert_eq!(on(date(2025, 12, 31)).await["requests"]["by_state"]["published"], 1);
        assert_eq!(on(date(2026, 3, 2)).await["requests"]["by_state"]["running"], 1);
        assert_eq!(on(date(2025, 11, 20)).await["countries"]["by_status"]["suspended"], 1);
        assert_eq!(on(date(2025, 12, 20)).await["countries"]["by_status"]["active"], 1);
        assert_eq!(on(date(2025, 12, 20)).await["experts"]["total"], 0);
    }
}
