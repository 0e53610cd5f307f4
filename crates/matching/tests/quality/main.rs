//! Relevance and fairness, measured on a frozen corpus (`quality/`), beside BM25 on the same texts. What comes out stands in
//! `docs/matching-quality.md`; a test compares that page with the measurement, so that it cannot grow stale.
//!
//! `cargo test -p matching --test quality -- --nocapture` prints the tables.

mod bm25;
mod corpus;
mod measure;

use std::collections::BTreeMap;

use matching::fit::{Rules, long_list};
use sha2::{Digest, Sha256};

use corpus::{Corpus, Half};
use measure::{Figures, figures};

/// The corpus as it was judged. A change of it is another corpus.
const FROZEN: [(&str, &str); 4] = [
    ("requests.jsonl", "850a8ab75db092ab2705d4aaf39c1252fb48193eee897fdddafaccfad4bae99b"),
    ("profiles.jsonl", "c1844f0c794bb4fe053fefff24f0a35e52c9b1fc3111e9c3ac0faad67e894692"),
    ("judgements.tsv", "981467b767151ea3bea59a3043d5543e75efd8747d860b96b5608169143f5951"),
    ("taxonomy.tsv", "b3f12bd6f88125b9f65d31fa0b7fa7d571cf56db6b9a8cf54cdc8df61f2ac168"),
];

#[test]
fn the_corpus_is_as_it_was_judged() {
    for (name, digest) in FROZEN {
        let hash: String = Sha256::digest(corpus::file(name)).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hash, digest, "{name}");
    }
}

/// Everybody in the order of the engine for a request: who may, best first, then who nearly may.
fn engine(corpus: &Corpus, request: &str) -> Vec<String> {
    let list = long_list(&Rules::general(), &corpus.taxonomy, &corpus.needs[request], &corpus.profiles);
    list.ranked.iter().chain(&list.others).map(|assessed| corpus.name(assessed.expert)).collect()
}

fn table(corpus: &Corpus, half: Half) -> BTreeMap<&'static str, Figures> {
    let requests = corpus.half(half);
    let index = bm25::Index::new(corpus.texts.iter().map(|(id, text)| (id.as_str(), text.as_str())));
    let ranked = |order: &dyn Fn(&str) -> Vec<String>| figures(corpus, requests.iter().map(|request| (request.as_str(), order(request))));
    BTreeMap::from([
        ("engine", ranked(&|request| engine(corpus, request))),
        ("BM25", ranked(&|request| index.rank(&corpus.request_texts[request]))),
    ])
}

#[test]
fn the_page_shows_what_is_measured_and_the_engine_beats_words_alone() {
    let corpus = Corpus::read();
    let page = include_str!("../../../../docs/matching-quality.md");
    let mut measured = vec![measure::agreement(&corpus)];
    for (half, name) in [(Half::Tuning, "tuning half"), (Half::HeldBack, "half held back")] {
        let table = table(&corpus, half);
        for (system, figures) in &table {
            let row = format!("| {name} | {system} | {figures} |");
            measured.push(row);
        }
        assert!(table["engine"].ndcg > table["BM25"].ndcg && table["engine"].map > table["BM25"].map, "{name}");
    }
    println!("{}", measured.join("\n"));
    let missing: Vec<&String> = measured.iter().filter(|line| !page.contains(line.as_str())).collect();
    assert!(missing.is_empty(), "docs/matching-quality.md lacks {missing:#?}");
}

#[test]
fn twins_who_differ_only_in_who_they_are_score_the_same() {
    let corpus = Corpus::read();
    let others = Corpus::read_with(|profile| {
        profile["twin_attributes"] =
            serde_json::json!({ "name": "Another Name", "gender": "x", "birth_year": 1950, "region": "elsewhere" });
    });
    let mut eligible = 0;
    for needs in corpus.needs.values() {
        let (here, there) = (
            long_list(&Rules::general(), &corpus.taxonomy, needs, &corpus.profiles),
            long_list(&Rules::general(), &others.taxonomy, needs, &others.profiles),
        );
        eligible += here.ranked.len();
        assert_eq!(here, there);
    }
    assert!(eligible > 40, "{eligible}");
}
