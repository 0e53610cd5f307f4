//! How good an order is: mean average precision, normalised discounted cumulative gain at 10 (Järvelin and Kekäläinen,
//! 2002, gain 2^grade - 1), recall at 10. Only judged people are looked at: nobody knows how good the others are.

use std::fmt;

use crate::corpus::Corpus;

/// From this mean grade on, somebody counts as relevant: fits the core of the work.
const RELEVANT: f64 = 1.5;

/// Means over requests, each from 0 to 1.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    pub map: f64,
    pub ndcg: f64,
    pub recall: f64,
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3} | {:.3} | {:.3}", self.map, self.ndcg, self.recall)
    }
}

/// The figures of an order for each request.
pub fn figures<'a>(corpus: &Corpus, orders: impl Iterator<Item = (&'a str, Vec<String>)>) -> Figures {
    let (mut sum, mut count) = (Figures { map: 0.0, ndcg: 0.0, recall: 0.0 }, 0.0);
    for (request, order) in orders {
        let grades = &corpus.grades[request];
        let mean = |id: &String| grades.get(id).map(|[a, b]| f64::from(a + b) / 2.0);
        let judged: Vec<f64> = order.iter().filter_map(mean).collect();
        let mut ideal = judged.clone();
        ideal.sort_by(|a, b| b.total_cmp(a));
        let gain =
            |grades: &[f64]| grades.iter().take(10).zip(2u32..).map(|(grade, at)| (grade.exp2() - 1.0) / f64::from(at).log2()).sum::<f64>();
        let relevant = judged.iter().filter(|grade| **grade >= RELEVANT).count() as f64;
        let mut found = 0.0;
        let precision = judged.iter().zip(1u32..).filter(|(grade, _)| **grade >= RELEVANT).map(|(_, at)| {
            found += 1.0;
            found / f64::from(at)
        });
        let precision: f64 = precision.sum();
        let early = judged.iter().take(10).filter(|grade| **grade >= RELEVANT).count() as f64;
        assert!(relevant > 0.0, "{request} has nobody relevant");
        sum = Figures {
            map: sum.map + precision / relevant,
            ndcg: sum.ndcg + gain(&judged) / gain(&ideal),
            recall: sum.recall + early / relevant,
        };
        count += 1.0;
    }
    Figures { map: sum.map / count, ndcg: sum.ndcg / count, recall: sum.recall / count }
}

/// How far the two readers agree: the share of equal grades, and Cohen's kappa with quadratic weights (Cohen, 1968).
pub fn agreement(corpus: &Corpus) -> String {
    let pairs: Vec<[u8; 2]> = corpus.grades.values().flat_map(|of| of.values().copied()).collect();
    let count = pairs.len() as f64;
    let equal = pairs.iter().filter(|[a, b]| a == b).count() as f64 / count;
    let share = |reader: usize, grade: u8| pairs.iter().filter(|pair| pair[reader] == grade).count() as f64 / count;
    let weight = |a: u8, b: u8| (f64::from(a) - f64::from(b)).powi(2);
    let observed = pairs.iter().map(|[a, b]| weight(*a, *b)).sum::<f64>() / count;
    let by_chance: f64 = (0..4).flat_map(|a| (0..4).map(move |b| (a, b))).map(|(a, b)| weight(a, b) * share(0, a) * share(1, b)).sum();
    format!(
        "{} judgements by each reader; equal grades {:.1} %; weighted kappa {:.3}",
        pairs.len(),
        100.0 * equal,
        1.0 - observed / by_chance
    )
}
