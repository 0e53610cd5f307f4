//! Profiles as CVs: whose, what of them, and that their person sees it.

use jiff::civil::date;
use model::Actor;
use model::expert::Purpose;
use model::reference::cefr::Level;
use testkit::{Stage, engines};

use super::fixtures::{SLICE, activate, expert_browser, register};
use crate::actions::SaveConsents;
use crate::import;
use crate::resumes::resumes;

#[tokio::test]
async fn an_active_profile_becomes_a_cv_that_an_import_reads_and_its_person_sees_it() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        register(&stage, "Not Complete", "draft@example.org").await;
        activate(&stage, expert, "NG").await;
        let all = resumes(&stage.app, &Actor::program()).await.expect("CVs");
        assert!(!all[0].1.to_string().contains("amina@example.org"), "who may not be written to has no address in it");
        let given = vec![Purpose::StoreProfile, Purpose::Matching, Purpose::Contact];
        stage.app.desk.run(&Actor::program(), &SaveConsents { expert, given }).await.expect("consents");
        let all = resumes(&stage.app, &Actor::program()).await.expect("CVs");
        assert_eq!(all.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [expert], "a draft is not written out");
        let bytes = all[0].1.to_string().into_bytes();
        let draft = import::draft(&import::read(&bytes).expect("a CV"), date(2026, 3, 2)).expect("a draft");
        assert_eq!((draft.name.as_str(), draft.profession.as_str(), draft.city.as_str()), ("Amina Bello", "Ward nurse", "Leiden"));
        assert_eq!((draft.skills[0].code, draft.skills[0].level), ("urn:cd4d:skill:tb-infection-control", 4));
        assert_eq!((draft.languages[0].code, draft.languages[0].level), ("en", Level::C1));
        assert!(draft.unrecognised.is_empty(), "{:?}", draft.unrecognised);
        assert!(!all[0].1.to_string().contains("Lagos is home"), "an origin stays here");
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let log = amina.get("/en/me/readings").await;
        log.shows("A copy of your profile, written out by the operator").shows(&stage.app.brand.programme);
    }
}

#[tokio::test]
async fn without_both_consents_nothing_is_written_out() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let given = vec![Purpose::StoreProfile];
        stage.app.desk.run(&Actor::program(), &SaveConsents { expert, given }).await.expect("consents");
        assert!(resumes(&stage.app, &Actor::program()).await.expect("CVs").is_empty());
        let readings: i64 = stage.value("select count(*) as value from reading", db::params![]).await;
        assert_eq!(readings, 0);
    }
}
