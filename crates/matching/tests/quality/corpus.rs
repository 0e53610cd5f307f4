//! The frozen corpus, read.

use std::collections::BTreeMap;

use matching::fit::{ExpertProfile, RequestNeeds, Taxonomy};
use matching::{Code, Key};
use serde_json::{Value, json};

/// A file of the corpus.
pub fn file(name: &str) -> &'static str {
    match name {
        "requests.jsonl" => include_str!("../../quality/requests.jsonl"),
        "profiles.jsonl" => include_str!("../../quality/profiles.jsonl"),
        "judgements.tsv" => include_str!("../../quality/judgements.tsv"),
        "taxonomy.tsv" => include_str!("../../quality/taxonomy.tsv"),
        other => panic!("no file {other}"),
    }
}

/// Which requests: those on which rules may be tuned, or those that were held back until the end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Half {
    Tuning,
    HeldBack,
}

/// Requests, profiles and judgements.
pub struct Corpus {
    pub taxonomy: Taxonomy,
    /// What each request asks.
    pub needs: BTreeMap<String, RequestNeeds>,
    /// The prose of each request.
    pub request_texts: BTreeMap<String, String>,
    /// Everybody, as the engine sees them.
    pub profiles: Vec<ExpertProfile>,
    /// Everybody's own words.
    pub texts: BTreeMap<String, String>,
    /// The grades of both readers, by request and profile.
    pub grades: BTreeMap<String, BTreeMap<String, [u8; 2]>>,
}

fn number(id: &str) -> u128 {
    id[1..].parse().expect("a number in the id")
}

impl Corpus {
    /// As it is.
    pub fn read() -> Corpus {
        Corpus::read_with(|_| ())
    }

    /// With every line of a profile changed before it is read.
    pub fn read_with(change: impl Fn(&mut Value)) -> Corpus {
        let lines = |name| file(name).lines().map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        let mut corpus = Corpus {
            taxonomy: Taxonomy::default(),
            needs: BTreeMap::new(),
            request_texts: BTreeMap::new(),
            profiles: Vec::new(),
            texts: BTreeMap::new(),
            grades: BTreeMap::new(),
        };
        let parents = file("taxonomy.tsv").lines().filter_map(|line| line.split_once('\t'));
        corpus.taxonomy = Taxonomy::new(parents.map(|(child, parent)| (Code::from(child), Code::from(parent))).collect()).expect("a tree");
        for mut line in lines("requests.jsonl") {
            let id = text(&line["id"]);
            line["needs"]["id"] = json!(Key(number(&id)));
            corpus.request_texts.insert(id.clone(), text(&line["text"]));
            corpus.needs.insert(id, serde_json::from_value(line["needs"].take()).expect("needs"));
        }
        for mut line in lines("profiles.jsonl") {
            change(&mut line);
            let id = text(&line["id"]);
            let profile = &mut line["profile"];
            profile["id"] = json!(Key(number(&id)));
            profile["active"] = json!(true);
            profile["exclusions"] = json!([]);
            profile["working_week"] = Value::Null;
            for skill in profile["skills"].as_array_mut().into_iter().flatten() {
                skill["evidence"] = Value::Null;
            }
            corpus.profiles.push(serde_json::from_value(profile.take()).expect("a profile"));
            corpus.texts.insert(id, text(&line["text"]));
        }
        for line in file("judgements.tsv").lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let grade = |cell: usize| cells[cell].parse().expect("a grade");
            corpus.grades.entry(cells[0].to_owned()).or_default().insert(cells[1].to_owned(), [grade(2), grade(3)]);
        }
        corpus
    }

    /// The id that the corpus gives to a profile of the engine.
    pub fn name(&self, key: Key) -> String {
        format!("p{:03}", key.0)
    }

    /// The requests of a half: odd numbers were open from the beginning, even ones held back.
    pub fn half(&self, half: Half) -> Vec<String> {
        self.needs.keys().filter(|id| (number(id) % 2 == 1) == (half == Half::Tuning)).cloned().collect()
    }
}
