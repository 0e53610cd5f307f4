//! Writes the generated files and the engine's answers into a folder, for solvers that know nothing of this one:
//! `cargo run -p matching --example instances -- FOLDER`. See `oracle/check.py`.

use std::path::PathBuf;

use matching::document::Method;
use matching::{Options, eligible, generate, plan, verify};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("which folder?")?);
    std::fs::create_dir_all(&folder)?;
    for file in generate::files() {
        std::fs::write(folder.join(format!("{}.json", file.name)), &file.text)?;
        if file.name.starts_with("eligibility") {
            let answer = serde_json::to_string(&eligible(&file.text, true)?)?;
            std::fs::write(folder.join(format!("{}.answer.json", file.name)), answer)?;
            continue;
        }
        let methods = if file.name.starts_with("stable") {
            vec![Some(Method::DeferredAcceptance), Some(Method::BestStable), Some(Method::Optimum)]
        } else {
            vec![None]
        };
        for method in methods {
            let document = plan(&file.text, Options { method, prove: false, steps: None })?;
            verify(&file.text, &document.to_json()).map_err(|faults| format!("{}: {}", file.name, faults.join("; ")))?;
            let word = method.map_or(String::new(), |method| format!(".{method:?}").to_lowercase());
            std::fs::write(folder.join(format!("{}{word}.plan.json", file.name)), document.to_json())?;
        }
    }
    Ok(())
}
