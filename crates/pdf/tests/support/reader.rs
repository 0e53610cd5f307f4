//! A reader of the file that is not the program that wrote it: poppler's command line tools.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// A file on disk for as long as a test looks at it.
pub struct Paper(PathBuf);

impl Paper {
    pub fn new(bytes: &[u8]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("pdf-test-{}-{}.pdf", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, bytes).expect("a temporary file");
        Paper(path)
    }

    /// The words of the document in reading order, white space made single.
    pub fn text(&self) -> String {
        let text = self.ask("pdftotext", &["-enc", "UTF-8"], &["-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The lines of the document as they stand on the page.
    pub fn lines(&self) -> Vec<String> {
        self.ask("pdftotext", &["-enc", "UTF-8", "-layout"], &["-"]).lines().map(|line| line.trim().to_owned()).collect()
    }

    /// Properties such as `Title`, `Tagged`, `Pages`.
    pub fn property(&self, name: &str) -> String {
        let all = self.ask("pdfinfo", &[], &[]);
        let line = all.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.unwrap_or_else(|| panic!("no {name} in:\n{all}")).trim().to_owned()
    }

    /// The tree of tags with its attributes.
    pub fn structure(&self) -> String {
        self.ask("pdfinfo", &["-struct"], &[])
    }

    /// The XMP packet, where a file claims its standards.
    pub fn claims(&self) -> String {
        self.ask("pdfinfo", &["-meta"], &[])
    }

    fn ask(&self, tool: &str, before: &[&str], after: &[&str]) -> String {
        let answer = Command::new(tool).args(before).arg(&self.0).args(after).output();
        let answer = answer.unwrap_or_else(|why| panic!("{tool} does not run ({why}): install the package poppler-utils"));
        assert!(answer.status.success(), "{tool}: {}", String::from_utf8_lossy(&answer.stderr));
        String::from_utf8(answer.stdout).expect("UTF-8 from poppler")
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
