//! BM25 over the texts: Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; k1 = 1.2, b = 0.75, and the
//! inverse document frequency that never turns negative: ln(1 + (N - n + 0.5) / (n + 0.5)).

use std::collections::BTreeMap;

const K1: f64 = 1.2;
const B: f64 = 0.75;

/// Lower-case words of letters and digits.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// An index over documents.
pub struct Index {
    documents: BTreeMap<String, BTreeMap<String, f64>>,
    containing: BTreeMap<String, f64>,
    mean_length: f64,
}

impl Index {
    /// Indexes documents by id.
    pub fn new<'a>(documents: impl Iterator<Item = (&'a str, &'a str)>) -> Index {
        let mut index = Index { documents: BTreeMap::new(), containing: BTreeMap::new(), mean_length: 0.0 };
        for (id, text) in documents {
            let mut counts = BTreeMap::new();
            words(text).for_each(|word| *counts.entry(word).or_insert(0.0) += 1.0);
            counts.keys().for_each(|word| *index.containing.entry(word.clone()).or_insert(0.0) += 1.0);
            index.mean_length += counts.values().sum::<f64>();
            index.documents.insert(id.to_owned(), counts);
        }
        index.mean_length /= index.documents.len() as f64;
        index
    }

    /// Everybody, best first; equal scores by id.
    pub fn rank(&self, question: &str) -> Vec<String> {
        let count = self.documents.len() as f64;
        let mut scores: Vec<(f64, &String)> = self
            .documents
            .iter()
            .map(|(id, counts)| {
                let length = counts.values().sum::<f64>() / self.mean_length;
                let score = words(question).filter_map(|word| {
                    let (often, documents) = (counts.get(&word)?, self.containing[&word]);
                    let rare = (1.0 + (count - documents + 0.5) / (documents + 0.5)).ln();
                    Some(rare * often * (K1 + 1.0) / (often + K1 * (1.0 - B + B * length)))
                });
                (score.sum(), id)
            })
            .collect();
        scores.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        scores.into_iter().map(|(_, id)| id.clone()).collect()
    }
}
