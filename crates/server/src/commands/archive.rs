//! The file of a backup: records and the documents that they name, with a list of them at the end.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use command::Seal;
use files::{Files, digest};
use serde_json::json;

use crate::cli::Failure;
use crate::say::Progress;

/// The name of the list inside a backup.
const MANIFEST: &str = "manifest.json";
/// The name of the database inside a backup: always SQLite, whatever the engine.
pub const RECORDS: &str = "records.sqlite";
/// What stands before the name of a document inside a backup.
const DOCUMENTS: &str = "documents/";

/// A new file that only the program's user can read.
pub fn create_private(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A folder beside the file that is to be written, which only the program's user can open. It goes with all that is in it,
/// however the command ends: nothing half done, and no copy of the records, stays behind.
pub struct Beside(PathBuf);

impl Beside {
    /// Makes it.
    pub fn of(file: &Path) -> std::io::Result<Beside> {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let folder = file.with_file_name(format!(".{name}.{}", std::process::id()));
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        // It must be new: what somebody else made may be open to others.
        builder.create(&folder)?;
        Ok(Beside(folder))
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A document that the records name and that is not in the backup.
pub struct Missing {
    /// Its name.
    pub name: String,
    /// Why.
    pub why: String,
}

/// Puts records and documents into one new file, with the digest of each in a list. A document that is not there, or does not
/// answer to its name, is left out and told.
pub async fn pack(file: &Path, records: &Path, documents: &Files, named: &[String], trail: Option<&Seal>) -> Result<Vec<Missing>, Failure> {
    let trouble = |error: std::io::Error| Failure::Work(format!("the backup cannot be written: {error}"));
    let mut archive = tar::Builder::new(create_private(file).map_err(trouble)?);
    let (mut list, mut missing) = (BTreeMap::new(), Vec::new());
    let bytes = std::fs::read(records).map_err(trouble)?;
    list.insert(RECORDS.to_owned(), digest(&bytes));
    add(&mut archive, RECORDS, &bytes).map_err(trouble)?;
    let mut progress = Progress::new("packing", named.len() as u64);
    for (done, name) in (1..).zip(named) {
        match documents.get(name).await {
            Ok(bytes) => {
                let inside = format!("{DOCUMENTS}{name}");
                add(&mut archive, &inside, &bytes).map_err(trouble)?;
                list.insert(inside, name.clone());
            }
            Err(error) => missing.push(Missing { name: name.clone(), why: error.to_string() }),
        }
        progress.at(done);
    }
    let left_out: Vec<&str> = missing.iter().map(|document| document.name.as_str()).collect();
    let manifest = json!({ "format": "cd4d-backup/1", "files": list, "missing": left_out, "trail": trail.map(Seal::to_string) });
    let manifest = serde_json::to_vec_pretty(&manifest).map_err(|error| error.to_string())?;
    add(&mut archive, MANIFEST, &manifest).map_err(trouble)?;
    let mut file = archive.into_inner().map_err(trouble)?;
    file.flush().and_then(|()| file.sync_all()).map_err(trouble)?;
    Ok(missing)
}

fn add(archive: &mut tar::Builder<File>, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o600);
    header.set_cksum();
    archive.append_data(&mut header, name, bytes)
}

/// What a whole backup holds.
pub struct Unpacked {
    /// Files by name.
    files: BTreeMap<String, Vec<u8>>,
    /// How many documents the records name that were not there when it was made.
    pub missing: usize,
    /// Where the audit trail ended then; none where nothing was sealed, or in a backup of before this was kept.
    pub trail: Option<Seal>,
}

impl Unpacked {
    /// The records.
    pub fn records(&self) -> Result<&[u8], Failure> {
        self.files.get(RECORDS).map(Vec::as_slice).ok_or_else(|| Failure::Work("the backup holds no records".to_owned()))
    }

    /// The documents, by name.
    pub fn documents(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().filter_map(|(name, bytes)| Some((name.strip_prefix(DOCUMENTS)?, bytes.as_slice())))
    }
}

/// Reads a backup, each file of which has the digest that is listed.
pub fn unpack(file: &Path) -> Result<Unpacked, Failure> {
    let damaged = || Failure::Work(format!("{} is not a whole backup of this program; nothing was restored", file.display()));
    let mut files = BTreeMap::new();
    for_each(file, &damaged, |name, entry| {
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        files.insert(name, bytes);
        Ok(())
    })?;
    let manifest: serde_json::Value = serde_json::from_slice(&files.remove(MANIFEST).ok_or_else(damaged)?).map_err(|_| damaged())?;
    let list = manifest["files"].as_object().ok_or_else(damaged)?;
    let whole = list.len() == files.len()
        && list.iter().all(|(name, hash)| files.get(name).is_some_and(|bytes| Some(digest(bytes).as_str()) == hash.as_str()));
    let missing = manifest["missing"].as_array().map_or(0, Vec::len);
    if whole { Ok(Unpacked { files, missing, trail: trail(&manifest) }) } else { Err(damaged()) }
}

/// A seal to look for: as a check printed it, or where the trail ended when a backup was made.
pub fn known_seal(text: &str) -> Result<Seal, Failure> {
    if let Ok(seal) = text.parse() {
        return Ok(seal);
    }
    let file = Path::new(text);
    let wrong = || Failure::Use(format!("`{text}` is neither N:LINK, as a check prints it, nor a backup"));
    if !file.is_file() {
        return Err(wrong());
    }
    let mut manifest = serde_json::Value::Null;
    for_each(file, &wrong, |name, entry| {
        if name == MANIFEST {
            manifest = serde_json::from_reader(entry)?;
        }
        Ok(())
    })?;
    trail(&manifest).ok_or_else(|| Failure::Work(format!("{text} does not say where the audit trail ended")))
}

/// Where the trail ended, as the list of a backup says.
fn trail(manifest: &serde_json::Value) -> Option<Seal> {
    manifest["trail"].as_str()?.parse().ok()
}

/// Does something with each file of a backup and its name. What the reader of archives says of a file of another kind may quote
/// that file, so it is not passed on.
fn for_each(
    file: &Path,
    wrong: &dyn Fn() -> Failure,
    mut each: impl FnMut(String, &mut tar::Entry<'_, File>) -> std::io::Result<()>,
) -> Result<(), Failure> {
    let mut archive = tar::Archive::new(File::open(file).map_err(|error| format!("{}: {error}", file.display()))?);
    for entry in archive.entries().map_err(|_| wrong())? {
        let mut entry = entry.map_err(|_| wrong())?;
        let name = entry.path().map_err(|_| wrong())?.to_string_lossy().into_owned();
        each(name, &mut entry).map_err(|_| wrong())?;
    }
    Ok(())
}
