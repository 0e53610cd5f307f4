//! Pure assignments: many requests against many experts, and the dense matrices on which solvers are compared.

use serde_json::{Value, json};

use super::Sequence;
use crate::file::FORMAT;

/// Expert, request and score, by expert.
pub type Edges = Vec<(u32, u32, i64)>;

/// What a market looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Each expert can do about twenty requests, which have one to four seats: far more experts than seats.
    Plentiful,
    /// The same pairs, and one to fifty seats: more seats than experts.
    Scarce,
    /// Every pair is possible, one seat each, scores without a pattern.
    DenseUniform,
    /// Every pair is possible, one seat each, the score is the product of two ranks: the worst case of Machol and Wien
    /// (*Operations Research* 24, 1976), in which everybody wants the same few.
    DenseAdversarial,
}

/// Seats and pairs of a market of so many requests and experts.
pub fn market(name: &str, shape: Shape, requests: u32, experts: u32) -> (Vec<u32>, Edges) {
    let mut next = Sequence::named(name);
    let most_seats = match shape {
        Shape::Plentiful => 4,
        Shape::Scarce => 50,
        Shape::DenseUniform | Shape::DenseAdversarial => 1,
    };
    let seats = (0..requests).map(|_| next.between(1, most_seats) as u32).collect();
    let mut edges = Edges::new();
    for expert in 0..experts {
        match shape {
            Shape::Plentiful | Shape::Scarce => {
                let mut chosen: Vec<u32> = (0..20).map(|_| next.below(u64::from(requests)) as u32).collect();
                chosen.sort_unstable();
                chosen.dedup();
                edges.extend(chosen.into_iter().map(|request| (expert, request, next.between(1, 10_000))));
            }
            Shape::DenseUniform => edges.extend((0..requests).map(|request| (expert, request, next.between(1, 10_000)))),
            Shape::DenseAdversarial => {
                edges.extend((0..requests).map(|request| (expert, request, i64::from(expert + 1) * i64::from(request + 1))));
            }
        }
    }
    (seats, edges)
}

/// The market as a file of the kind `assign`.
pub fn market_file(name: &str, shape: Shape, requests: u32, experts: u32) -> Value {
    let (seats, edges) = market(name, shape, requests, experts);
    json!({"format": FORMAT, "kind": "assign", "experts": experts, "seats": seats, "edges": edges})
}
