//! Starting the program: commands that end, and servers that listen on a free port.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::time::Duration;

/// A folder of a test's own; removed when dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty folder.
    pub fn new() -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("cd4d-process-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        Folder(folder)
    }

    /// A path in it, as text.
    pub fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The program with arguments, in a folder, without settings of the machine.
fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cd4d"));
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CD4D_")) {
        command.env_remove(name);
    }
    command
}

/// What a command said and how it ended.
pub struct Said {
    /// Its exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Said {
    /// Its output as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }
}

/// Runs a command to its end.
pub fn run(folder: &Folder, arguments: &[&str]) -> Said {
    let Output { status, stdout, stderr } = program(&folder.0, arguments).output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    Said { code: status.code().expect("an exit code"), out: text(stdout), err: text(stderr) }
}

/// Runs a command whose output nobody reads to its end.
pub fn run_unread(folder: &Folder, arguments: &[&str]) -> Said {
    let mut child = program(&folder.0, arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    drop(child.stdout.take());
    let Output { status, stderr, .. } = child.wait_with_output().expect("its end");
    Said { code: status.code().expect("an exit code"), out: String::new(), err: String::from_utf8(stderr).expect("text") }
}

/// A server that runs.
pub struct Server {
    child: Child,
    /// The address that it listens on.
    pub address: String,
    /// The lines that it printed until it was ready.
    pub printed: Vec<String>,
}

impl Server {
    /// Starts a demonstration and waits for its last line.
    pub fn demo(folder: &Folder) -> Server {
        Server::start(folder, &["demo", "--data", "demo", "--listen", "127.0.0.1:0"], "Password for all of them: ")
    }

    /// Starts the program for real on an empty database.
    pub fn serve(folder: &Folder, more: &[&str]) -> Server {
        let mut arguments = vec!["serve", "--data", "data", "--listen", "127.0.0.1:0"];
        arguments.extend(more);
        Server::start(folder, &arguments, "Serving ")
    }

    fn start(folder: &Folder, arguments: &[&str], ready: &str) -> Server {
        let mut child = program(&folder.0, arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
        let mut printed = Vec::new();
        for line in BufReader::new(child.stdout.take().expect("its output")).lines() {
            printed.push(line.expect("a line"));
            if printed.last().is_some_and(|line| line.starts_with(ready)) {
                break;
            }
        }
        let mark = "http://127.0.0.1:";
        let named = printed.iter().find_map(|line| line.split_once(mark)).unwrap_or_else(|| panic!("no address in {printed:?}"));
        let port: String = named.1.chars().take_while(char::is_ascii_digit).collect();
        Server { child, address: format!("127.0.0.1:{port}"), printed }
    }

    /// Kills it at once, as a failing machine would.
    pub fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }

    /// Tells it to stop, and waits for its end.
    pub fn stop(mut self) -> ExitStatus {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().expect("kill runs");
        assert!(told.success());
        let (send, ended) = mpsc::channel();
        std::thread::spawn(move || send.send(self.child.wait()));
        // A minute is no promise; it only keeps a program that never ends from stopping the tests.
        ended.recv_timeout(Duration::from_secs(60)).expect("it ends").expect("a status")
    }
}
