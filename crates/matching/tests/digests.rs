//! Equal inputs give equal bytes: in debug and in release, on every machine, and until somebody decides otherwise.
//!
//! `digests.txt` holds SHA-256 of each generated file and of the engine's answer to it. A change of the engine that is
//! meant to change answers renews it: `CD4D_RENEW=1 cargo test -p matching --test digests`, and the commit says why.

use std::fmt::Write as _;
use std::sync::Arc;

use matching::document::Method;
use matching::fit::Rules;
use matching::generate::{People, Sequence, files};
use matching::pool::PoolSnapshot;
use matching::{Options, eligible, plan, verify};
use sha2::{Digest, Sha256};

fn line(list: &mut String, name: &str, bytes: &str) {
    let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    writeln!(list, "{digest}  {name}").unwrap();
}

#[test]
fn answers_have_the_digests_that_were_committed() {
    let mut list = String::new();
    for file in files() {
        line(&mut list, &file.name, &file.text);
        let methods = match file.name.split('-').next() {
            Some("eligibility") => {
                let answer = eligible(&file.text, true).unwrap();
                line(&mut list, &format!("{} answer", file.name), &serde_json::to_string(&answer).unwrap());
                continue;
            }
            Some("stable") => vec![Some(Method::DeferredAcceptance), Some(Method::BestStable), Some(Method::Optimum)],
            _ => vec![None],
        };
        for method in methods {
            let document = plan(&file.text, Options { method, prove: false, steps: None }).unwrap().to_json();
            assert!(verify(&file.text, &document).is_ok(), "{}", file.name);
            line(&mut list, &format!("{} plan {method:?}", file.name), &document);
        }
    }
    let people = People::default();
    let mut next = Sequence::named("digest requests");
    let pool = PoolSnapshot::build(Arc::new(people.taxonomy()), people.pool("digest pool", 3_000).into_iter().map(Arc::new), 0);
    for request in 0..20 {
        let needs = people.needs(&mut next, request);
        let top = pool.top(&Rules::general(), &needs, 20);
        let answer = serde_json::to_string(&(top.experts, pool.near(&needs), pool.count(&needs))).unwrap();
        line(&mut list, &format!("request {request} of 3000"), &answer);
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/digests.txt");
    if std::env::var_os("CD4D_RENEW").is_some() {
        std::fs::write(path, &list).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    let differs: Vec<&str> = list.lines().filter(|line| !committed.contains(line)).collect();
    assert!(differs.is_empty() && committed.lines().count() == list.lines().count(), "other bytes than committed: {differs:#?}");
}
