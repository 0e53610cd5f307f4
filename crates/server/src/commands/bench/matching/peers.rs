//! Other people's solvers, in a Python of the caller's. The script comes with the program and runs in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

const SCRIPTS: [(&str, &str); 2] = [
    ("peers.py", include_str!("../../../../../matching/oracle/peers.py")),
    ("problems.py", include_str!("../../../../../matching/oracle/problems.py")),
];

/// A folder with the scripts and the instances, removed when dropped.
pub struct Peers {
    python: Option<PathBuf>,
    folder: PathBuf,
}

/// What a peer said of an instance.
#[derive(Clone, Deserialize)]
pub struct Said {
    pub instance: String,
    pub peer: String,
    /// The median.
    pub seconds: f64,
    pub runs: u32,
    pub value: Option<f64>,
    pub status: Option<String>,
}

impl Said {
    pub fn nanoseconds(&self) -> u64 {
        (self.seconds * 1e9) as u64
    }
}

impl Peers {
    pub fn new(python: Option<PathBuf>) -> Result<Peers, String> {
        let folder = std::env::temp_dir().join(format!("cd4d-bench-{}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        for (name, text) in SCRIPTS {
            std::fs::write(folder.join(name), text).map_err(|error| error.to_string())?;
        }
        Ok(Peers { python, folder })
    }

    /// A place for files of one run.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Times every peer of these instances (name, text, runs); or says why it does not.
    pub fn time(&self, instances: &[(String, String, usize)]) -> Result<Vec<Said>, String> {
        let Some(python) = &self.python else { return Err("peer not here: no --python with its packages was named".to_owned()) };
        let mut command = Command::new(python);
        command.env("PYTHONDONTWRITEBYTECODE", "1").arg(self.folder.join("peers.py")).arg(&self.folder);
        for (name, text, runs) in instances {
            std::fs::write(self.folder.join(format!("{name}.json")), text).map_err(|error| error.to_string())?;
            command.arg(format!("{name}={runs}"));
        }
        let output = command.stderr(Stdio::piped()).output().map_err(|error| format!("peer not here: {error}"))?;
        if !output.status.success() {
            let text = String::from_utf8_lossy(&output.stderr).lines().last().unwrap_or_default().replace('|', "/");
            return Err(format!("peer not here: {text}"));
        }
        let lines = String::from_utf8_lossy(&output.stdout).into_owned();
        Ok(lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
