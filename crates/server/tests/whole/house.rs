//! What must hold for every refusal, route and form of the house.

use i18n::Lang;
use server::register;

#[test]
fn every_job_says_what_it_does() {
    let keys = register::rooms().get("accounts").map(|room| room.keys()).unwrap_or_default();
    let missing: Vec<&str> =
        register::jobs().kinds().filter(|kind| !keys.contains(&format!("job-does-{}", kind.replace('.', "-")))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_refusal_has_words_for_why_and_what_to_do() {
    let rooms = register::rooms();
    let lists = [
        model::account::REFUSALS,
        model::application::REFUSALS,
        model::expert::REFUSALS,
        model::evaluation::REFUSALS,
        model::host::REFUSALS,
        model::placement::REFUSALS,
        model::priority::REFUSALS,
        model::request::REFUSALS,
        model::round::REFUSALS,
    ];
    let mut missing = Vec::new();
    for why in lists.into_iter().flatten() {
        let keys = rooms.get(why.room()).map(|room| room.keys()).unwrap_or_default();
        for key in [format!("refusal-{}", why.key()), format!("refusal-{}-do", why.key())] {
            if !keys.contains(&key) {
                missing.push(format!("{}: {key}", why.room()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_question_of_every_form_has_words_in_every_language() {
    for info in register::routes(true).infos() {
        for field in info.form.map(|form| form.fields).unwrap_or_default() {
            for lang in [Lang::En, Lang::Nl] {
                let label = lang.say(field.label);
                assert!(!label.is_empty() && !label.starts_with('['), "{} {}: {}", info.path, field.name, label);
            }
        }
    }
}

#[test]
fn no_address_is_listed_twice() {
    let routes = register::routes(true);
    let mut seen = std::collections::HashSet::new();
    for info in routes.infos() {
        assert!(seen.insert((info.method, info.path)), "{} {}", info.method, info.path);
    }
}
