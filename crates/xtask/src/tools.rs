//! What the tests need beside Rust: PostgreSQL, Chromium with its driver, xmllint, poppler. On Debian or Ubuntu as root (or with
//! sudo that asks for no password) they are installed; otherwise all that is missing is named at once.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A tool, and the Debian package that brings it.
const TOOLS: [(&str, &str); 5] = [
    ("initdb", "postgresql"),
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("xmllint", "libxml2-utils"),
    ("pdftotext", "poppler-utils"),
];

/// Finds every tool, installing what is missing where it may.
pub fn ready() -> Result<(), String> {
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|(_, package)| *package).collect();
    let line = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    let advice = || {
        format!("these are missing: {}. On Debian or Ubuntu: {line}", missing.iter().map(|(tool, _)| *tool).collect::<Vec<_>>().join(", "))
    };
    let Some(prefix) = installer() else { return Err(advice()) };
    println!("installing: {}", packages.join(", "));
    let shell = format!("{prefix} apt-get update -qq && DEBIAN_FRONTEND=noninteractive {prefix} {line}");
    let status = Command::new("sh").args(["-c", &shell]).stdout(Stdio::null()).status().map_err(|error| error.to_string())?;
    if status.success() && self::missing().is_empty() { Ok(()) } else { Err(advice()) }
}

/// Room on the disk, in GiB, that a first build with its tests takes, and one that finds what it built before.
const ROOM: (u64, u64) = (14, 4);

/// Whether the disk has room for what follows: when it fills up, every test fails and none says why.
pub fn room(root: &Path) -> Result<(), String> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from).unwrap_or_else(|| root.join("target"));
    let wanted = if target.join("debug/cd4d").is_file() { ROOM.1 } else { ROOM.0 };
    let free = free(if target.is_dir() { &target } else { root });
    match free {
        Some(free) if free < wanted => Err(format!(
            "{free} GiB are free at {}, {wanted} are needed: make room, or put CARGO_TARGET_DIR on another disk",
            target.display()
        )),
        _ => Ok(()),
    }
}

/// Whole GiB that are free where a folder lies, where `df` can tell.
fn free(folder: &Path) -> Option<u64> {
    let output = Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let kib: u64 = text.lines().last()?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kib / (1 << 20))
}

fn missing() -> Vec<(&'static str, &'static str)> {
    TOOLS.into_iter().filter(|(tool, _)| find(tool).is_none()).collect()
}

/// How packages are installed here: as root directly, with sudo, or not at all.
fn installer() -> Option<&'static str> {
    find("apt-get")?;
    if is_root() {
        return Some("");
    }
    let sudo = Command::new("sudo").args(["-n", "true"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    sudo.is_ok_and(|status| status.success()).then_some("sudo")
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

/// A program on the path or, for PostgreSQL's own, in Debian's folder of its newest version.
fn find(tool: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).map(|folder| folder.join(tool)).find(|file| file.is_file());
    let debian = || {
        let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path().join("bin").join(tool))
            .collect();
        versions.sort();
        versions.into_iter().rev().find(|file| file.is_file())
    };
    // Debian's own comes first: one on the path may have been built without what a server needs.
    if matches!(tool, "initdb" | "pg_ctl") { debian().or(on_path) } else { on_path }
}

/// A PostgreSQL server of the tests' own, on a free port; stopped and removed when dropped.
pub struct Postgres {
    folder: PathBuf,
    port: u16,
}

impl Postgres {
    /// Makes and starts a server.
    pub fn start() -> Result<Postgres, String> {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).map_err(|error| error.to_string())?.port();
        let folder = std::env::temp_dir().join(format!("cd4d-postgres-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let server = Postgres { folder, port };
        if is_root() {
            // The server refuses to run as root; the package made a user for it.
            shell(&format!("chown postgres {}", server.folder.display()))?;
        }
        let data = server.folder.join("data");
        let (initdb, pg_ctl) = (tool("initdb")?, tool("pg_ctl")?);
        server.as_server(&format!("{} -D {} --no-sync -A trust -U postgres -E UTF8 --locale=C.UTF-8", initdb.display(), data.display()))?;
        server.as_server(&format!(
            "{} -D {} -w -l {}/log -o '-k {} -p {port} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200' start",
            pg_ctl.display(),
            data.display(),
            server.folder.display(),
            server.folder.display(),
        ))?;
        Ok(server)
    }

    /// Its address, for `TEST_PG_URL`.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn as_server(&self, line: &str) -> Result<(), String> {
        if is_root() { shell(&format!("su postgres -c \"{line}\"")) } else { shell(line) }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Ok(pg_ctl) = tool("pg_ctl") {
            let _ = self.as_server(&format!("{} -D {} -m immediate stop", pg_ctl.display(), self.folder.join("data").display()));
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn tool(name: &str) -> Result<PathBuf, String> {
    find(name).ok_or_else(|| format!("{name} is missing"))
}

fn shell(line: &str) -> Result<(), String> {
    let output = Command::new("sh").args(["-c", line]).current_dir(Path::new("/")).stdout(Stdio::null()).status();
    match output {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{line}` ended with {status}")),
        Err(error) => Err(error.to_string()),
    }
}
