//! A figure and its rows are one: on every page, for every reader.

use axum::http::StatusCode;
use model::access::Role;
use testkit::{Browser, Stage, engines};

use crate::fixtures::{stage, thirteen};

/// Every figure of a page that is a plain number, with the address of its rows.
fn figures(body: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for part in body.split("<a href=\"").skip(1) {
        let Some((href, rest)) = part.split_once('"') else { continue };
        let inner = rest.split_once('>').and_then(|(_, rest)| rest.split_once("</a>")).map(|(inner, _)| inner).unwrap_or_default();
        let inner = inner.strip_prefix("<b>").and_then(|inner| inner.split_once("</b>")).map_or(inner, |(number, _)| number);
        if href.contains("/work/results/rows?")
            && let Ok(number) = inner.trim().parse()
        {
            found.push((number, href.replace("&amp;", "&").replace("&#38;", "&")));
        }
    }
    found
}

async fn every_figure_opens_its_rows(browser: &mut Browser, address: &str, at_least: usize) {
    let page = browser.get(address).await;
    page.is(200);
    let figures = figures(&page.body());
    assert!(figures.len() >= at_least, "{address} has {} figures", figures.len());
    for (number, href) in figures {
        let rows = browser.get(&href).await;
        assert_eq!(rows.status, StatusCode::OK, "{href}");
        assert_eq!(rows.body().matches("<tr class=\"fact\">").count(), number, "{href}");
        let csv = browser.get(&href.replace("/rows?", "/rows.csv?")).await;
        assert_eq!(csv.body().lines().count(), number + 1, "{href} as a file");
    }
}

async fn answered(stage: &Stage) {
    for case in thirteen(stage).await.iter().take(7) {
        case.selected(stage).await;
        case.started(stage).await;
        crate::test::all_answer(stage, case).await;
        case.completed(stage).await;
        crate::test::all_answer(stage, case).await;
    }
}

#[tokio::test]
async fn every_figure_opens_exactly_its_rows() {
    for db in engines().await {
        let stage = stage(db);
        answered(&stage).await;
        let mut office = stage.role(Role::Officer, None).await;
        every_figure_opens_its_rows(&mut office, "/en/work/results", 40).await;
        every_figure_opens_its_rows(&mut office, "/en/work/results?country=SO&mode=hybrid", 15).await;
        let mut donor = stage.role(Role::DonorReader, None).await;
        every_figure_opens_its_rows(&mut donor, "/en/work/results", 15).await;
        let mut focal = stage.role(Role::FocalPoint, Some("IQ")).await;
        every_figure_opens_its_rows(&mut focal, "/en/work/results", 5).await;
        focal.get("/en/work/results/rows?figure=placements").await.is(200).shows("2 rows").hides("Nigeria").shows("Amina Bello");
    }
}

#[tokio::test]
async fn a_donor_sees_no_name_and_no_small_group() {
    for db in engines().await {
        let stage = stage(db);
        answered(&stage).await;
        let mut donor = stage.role(Role::DonorReader, None).await;
        let rows = donor.get("/en/work/results/rows?figure=placements").await;
        rows.is(200).shows("13 rows").shows("Nigeria").shows("not shown").hides("<5");
        for name in ["Amina", "Bello", "Harbour", "Binta", "Ngozi", "Iraq", "Somalia", "ward nurses", "P-0001", "/work/chain/"] {
            rows.hides(name);
        }
        // A row joins no two things that no figure joins: by country, nothing is said of sector and way of working.
        let csv = donor.get("/en/work/results/rows.csv?figure=applications").await.body();
        assert_eq!(csv.matches("Nigeria,not shown,not shown,").count(), 6, "{csv}");
        assert_eq!(csv.matches("\r\nnot shown,not shown,not shown,").count(), 7, "{csv}");
        let rows = donor.get("/en/work/results/rows?figure=applications.state.selected").await;
        rows.is(200).shows("13 rows").shows("Selected").hides("Nigeria").hides("A-00");
        let address = |country: &str| format!("/en/work/results/rows?figure=placements&country={country}");
        donor.get(&address("NG")).await.is(200).shows("6 rows");
        // Iraq has two; Somalia's five would give them away.
        donor.get(&address("IQ")).await.is(404);
        donor.get(&address("SO")).await.is(404);
        donor.get("/en/work/results/rows?figure=placements&country=IQ&mode=physical").await.is(404);
        // Each of these is told by itself, and never two together; nor is a past day.
        for narrowed in ["sector=12263", "mode=physical", "country=NG"] {
            donor.get(&format!("/en/work/results/rows?figure=placements&{narrowed}")).await.is(200);
            donor.get(&format!("/en/work/results/rows?figure=placements.state.completed&{narrowed}")).await.is(404);
        }
        donor.get("/en/work/results/rows?figure=placements&country=NG&sector=12263").await.is(404);
        donor.get("/en/work/results/rows?figure=placements&as-of=2026-01-31").await.is(404);
        donor.get("/en/work/results?as-of=2026-01-31").await.is(200).shows("0 requests").shows("requests only");
        donor.get("/en/work/results/rows.csv?figure=placements&country=IQ").await.is(404);
        let page = donor.get("/en/work/results").await;
        page.shows("kept back").hides("/work/results/evaluations").hides("/work/results/answers");
        let csv = donor.get("/en/work/results.csv").await.body();
        assert!(csv.contains("kept back") && !csv.contains("Amina"), "{csv}");
        // Somalia's five are kept back with Iraq's two: nothing says that they are fewer than five.
        assert!(!csv.contains("fewer than five") && !page.body().contains("&#60;5"), "{csv}");
        page.shows("Where a star (*) stands").shows("0 placements evaluated a year later nobody was asked yet");
        // Requests are institutions' own and public: they are told.
        let requests = donor.get("/en/work/results/rows?figure=requests&country=IQ").await;
        requests.is(200).shows("2 rows").shows("when the work is finished").hides("Harbour").hides("/work/chain/");
        stage.insert("update request set state = 'completed' where number <= 6", vec![]).await;
        let requests = donor.get("/en/work/results/rows?figure=requests&country=NG").await;
        let chain = requests.links().into_iter().find(|href| href.contains("/work/chain/")).expect("a request opens its chain");
        let chain = donor.get(&chain).await;
        chain.is(200).hides("Harbour");
        // Rows of people are not told apart, so none leads to a chain.
        let applications = donor.get("/en/work/results/rows?figure=applications&country=NG").await;
        applications.is(200).shows("6 rows").shows("A chain opens from the rows of requests");
        applications.hides("/work/chain/").hides("data-label=\"Chain\"");
        // A draft has not been asked; of what is not public the row says why it has no title.
        stage.insert("update request set state = 'draft', published_at = null where number = 1", vec![]).await;
        stage.insert("update request set state = 'approved', published_at = null where number = 2", vec![]).await;
        let rows = donor.get("/en/work/results/rows?figure=requests").await;
        rows.is(200).shows("12 rows").hides("R-0001").shows("R-0002").shows("told once the assignment is published");
        let mut office = stage.role(Role::Officer, None).await;
        office.get("/en/work/results/rows?figure=requests").await.is(200).shows("13 rows").shows("R-0001");
        let back = "/en/work/results/rows?figure=requests&country=NG";
        assert!(chain.links().iter().any(|href| href == back), "the chain leads back to its rows: {:?}", chain.links());
    }
}

#[tokio::test]
async fn of_a_small_whole_nothing_is_told_not_even_what_is_empty() {
    for db in engines().await {
        let stage = stage(db);
        let cases = thirteen(&stage).await;
        cases[0].selected(&stage).await;
        cases[0].started(&stage).await;
        crate::test::all_answer(&stage, &cases[0]).await;
        let mut donor = stage.role(Role::DonorReader, None).await;
        for figure in ["answers", "answers.state.before.expert", "answers.state.year-later.expert", "placements.mark.before"] {
            donor.get(&format!("/en/work/results/rows?figure={figure}")).await.is(404);
        }
        let mut office = stage.role(Role::Officer, None).await;
        office.get("/en/work/results/rows?figure=answers.state.year-later.expert").await.is(200).shows("0 rows");
    }
}

#[tokio::test]
async fn gender_never_stands_beside_a_person() {
    for db in engines().await {
        let stage = stage(db);
        answered(&stage).await;
        let mut office = stage.role(Role::Coordinator, None).await;
        let women = office.get("/en/work/results/rows?figure=placements&sex=woman").await;
        women.is(200).shows("5 rows").hides("Amina").hides("P-00").hides("/work/chain/").hides("/work/placements/");
        office.get("/en/work/results/rows?figure=placements&sex=woman&country=IQ").await.is(404);
        office.get("/en/work/results").await.shows("38% of placements by women");
        let mut focal = stage.role(Role::FocalPoint, Some("IQ")).await;
        let few = focal.get("/en/work/results").await;
        few.is(200).shows("– share of placements by women A share is shown from five placements on");
        // Two selected are kept back; of a group without applications it is plain that none was.
        stage.insert("update application set state = 'not-selected' where number > 2", vec![]).await;
        let selected = |sex: &str| format!("/en/work/results/rows?figure=applications.state.selected&sex={sex}");
        office.get("/en/work/results/rows?figure=applications&sex=other").await.is(200).shows("0 rows");
        office.get(&selected("other")).await.is(200).shows("0 rows");
        office.get(&selected("woman")).await.is(404);
        focal.get("/en/work/results/rows?figure=placements&sex=woman").await.is(404);
    }
}

#[tokio::test]
async fn what_is_no_figure_or_filter_is_not_there() {
    for db in engines().await {
        let stage = stage(db);
        let mut office = stage.role(Role::Officer, None).await;
        for wrong in ["", "?figure=people", "?figure=requests.state.gone", "?figure=placements.mark.'"] {
            office.get(&format!("/en/work/results/rows{wrong}")).await.is(404);
        }
        let odd = "/en/work/results?phase=x&country=%27&sector=%3Cscript%3E&mode=fast&as-of=yesterday&sex=none";
        office.get(odd).await.is(200).hides("<script>").hides("Filters in use").shows("“yesterday” is not a day");
        office.get("/en/work/results/rows?figure=requests").await.is(200).shows("0 rows").shows("This figure counts nothing");
        for role in [Role::HostDirector, Role::Expert, Role::Partner] {
            stage.role(role, None).await.get("/en/work/results").await.is(404);
        }
    }
}
