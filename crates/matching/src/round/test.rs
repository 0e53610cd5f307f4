use super::problem::Problem;
use super::search::search;
use crate::file::MatchingFile;

#[test]
fn look() {
    let Ok(files) = std::env::var("LOOK") else { return };
    for file in files.split(',') {
        let text = std::fs::read_to_string(file).unwrap();
        let MatchingFile::Round(round) = MatchingFile::read(&text).unwrap() else { panic!() };
        let problem = Problem::new(&round, None);
        for steps in [500, 1500, 5000, 100_000, 1_000_000] {
            let t = std::time::Instant::now();
            let found = search(&problem, steps);
            println!(
                "{} pairs {} steps {steps}: value {} root {} finished {} {:?} proof {:?} {:?}",
                file, problem.pairs.len(), found.value, found.root_bound as f64 / found.scale as f64, found.finished, found.stats,
                found.proof.map(|p| (p.marks.len(), p.multipliers.len())), t.elapsed()
            );
        }
    }
}

#[test]
fn show() {
    let Ok(file) = std::env::var("SHOW") else { return };
    let text = std::fs::read_to_string(file).unwrap();
    let MatchingFile::Round(round) = MatchingFile::read(&text).unwrap() else { panic!() };
    let problem = Problem::new(&round, None);
    let found = search(&problem, 1_000_000);
    let pairs: Vec<_> = found.plan.unwrap().iter().map(|p| (problem.pairs[*p as usize].expert, problem.pairs[*p as usize].request)).collect();
    println!("PLAN {:?}", pairs);
}
