//! The matching engine against other people's solvers: OR-tools, SciPy and HiGHS from PyPI, in a virtual environment
//! under `target/`. Where Python or the packages cannot be had, one line says so and nothing else happens.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::stage::run;

/// Compares every generated file; the build has left the program that writes them.
pub fn compare(root: &Path) -> Result<(), String> {
    let (folder, scripts) = (root.join("target/oracles"), root.join("crates/matching/oracle"));
    if let Err(why) = environment(&folder, &scripts.join("requirements.txt")) {
        println!("skipped: other solvers cannot be had here ({why})");
        return Ok(());
    }
    let files = folder.join("files");
    let _ = fs::remove_dir_all(&files);
    let files = files.display().to_string();
    run(root, &root.join("target/debug/examples/instances").display().to_string(), &[&files], &[])?;
    let script = scripts.join("check.py").display().to_string();
    run(root, &folder.join("bin/python").display().to_string(), &[&script, &files], &[("PYTHONDONTWRITEBYTECODE", "1")])
}

/// A virtual environment with exactly the packages asked for; kept until the list changes.
fn environment(folder: &Path, list: &Path) -> Result<(), String> {
    let asked = fs::read_to_string(list).map_err(|error| error.to_string())?;
    let kept = folder.join("installed.txt");
    if fs::read_to_string(&kept).is_ok_and(|installed| installed == asked) {
        return Ok(());
    }
    let quietly = |program: &Path, arguments: &[&str]| {
        let outcome = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
        match outcome {
            Ok(status) if status.success() => Ok(()),
            _ => Err(format!("{} {} failed", program.file_name().unwrap_or_default().display(), arguments[..2].join(" "))),
        }
    };
    quietly(Path::new("python3"), &["-m", "venv", &folder.display().to_string()])?;
    let python = folder.join("bin/python");
    quietly(&python, &["-m", "pip", "install", "--quiet", "--timeout", "15", "--retries", "1", "-r", &list.display().to_string()])?;
    fs::write(kept, asked).map_err(|error| error.to_string())
}
