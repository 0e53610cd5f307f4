//! Documents on disk, named by the SHA-256 of their content: the same document is stored once, a stored one never
//! changes, and a changed one does not answer to its name any more. Only the program's user can open them.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

/// A folder of documents. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files {
    root: PathBuf,
}

/// A file in the folder: a document, or a piece of one whose writing was cut off.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stored {
    /// Its name: of a document, the one that [`Files::put`] gave.
    pub name: String,
    /// When it was stored last.
    pub at: SystemTime,
}

/// The name of a document: the SHA-256 of its bytes, 64 hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Files {
    /// Documents below `root`; the folder is made when the first one is stored.
    pub fn at(root: impl Into<PathBuf>) -> Files {
        Files { root: root.into() }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn path(&self, name: &str) -> io::Result<PathBuf> {
        if !is_name(name) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not the name of a document"));
        }
        Ok(self.root.join(&name[..2]).join(name))
    }

    /// Stores a document and gives its name. It is on the disk when this answers.
    pub async fn put(&self, bytes: Vec<u8>) -> io::Result<String> {
        let name = digest(&bytes);
        let path = self.path(&name)?;
        tokio::task::spawn_blocking(move || write_whole(&path, &bytes)).await.map_err(io::Error::other)??;
        Ok(name)
    }

    /// A stored document, when its content still answers to its name.
    pub async fn get(&self, name: &str) -> io::Result<Vec<u8>> {
        let bytes = tokio::fs::read(self.path(name)?).await?;
        if digest(&bytes) == name { Ok(bytes) } else { Err(io::Error::new(io::ErrorKind::InvalidData, "the document was changed")) }
    }

    /// Whether there is a document of this name, or might be: what cannot be looked at counts as there.
    pub async fn holds(&self, name: &str) -> bool {
        match self.path(name) {
            Ok(path) => tokio::fs::try_exists(path).await.unwrap_or(true),
            Err(_) => false,
        }
    }

    /// Removes a document for good; one that is not there is no error.
    pub async fn remove(&self, name: &str) -> io::Result<()> {
        match tokio::fs::remove_file(self.path(name)?).await {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Every file that was stored here, by name. What others put beside is not listed.
    pub async fn all(&self) -> io::Result<Vec<Stored>> {
        let root = self.root.clone();
        tokio::task::spawn_blocking(move || list(&root)).await.map_err(io::Error::other)?
    }

    /// Removes one of [`Files::all`] for good, unless it was stored again since `before`; whether it did.
    pub async fn sweep(&self, name: &str, before: SystemTime) -> io::Result<bool> {
        if !is_ours(name) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not the name of a stored file"));
        }
        let path = self.root.join(&name[..2]).join(name);
        tokio::task::spawn_blocking(move || sweep(&path, before)).await.map_err(io::Error::other)?
    }
}

/// Whether a document can have this name.
fn is_name(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Whether we gave a file this name: a document's, or that of a piece beside it.
fn is_ours(name: &str) -> bool {
    let (document, piece) = name.split_once(PIECE).unwrap_or((name, ""));
    is_name(document) && piece.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// What stands behind the name of a document in the name of a piece of it.
const PIECE: &str = ".part-";

/// A name beside a document that nobody else uses, also not another machine that shares the folder.
fn beside(path: &Path) -> PathBuf {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let nanos = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_nanos();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let document = name.split_once(PIECE).map_or(&*name, |(document, _)| document);
    path.with_file_name(format!("{document}{PIECE}{}-{nanos}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)))
}

/// The files of ours below a folder, by name.
fn list(root: &Path) -> io::Result<Vec<Stored>> {
    let mut all = Vec::new();
    for folder in entries(root)? {
        if !folder.file_type()?.is_dir() {
            continue;
        }
        for entry in entries(&folder.path())? {
            let name = entry.file_name().to_string_lossy().into_owned();
            if !is_ours(&name) || folder.file_name() != name[..2] || !entry.file_type()?.is_file() {
                continue;
            }
            match entry.metadata().and_then(|data| data.modified()) {
                Ok(at) => all.push(Stored { name, at }),
                // Somebody removed it in the meantime.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
    }
    all.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(all)
}

/// What lies in a folder; nothing where there is none.
fn entries(folder: &Path) -> io::Result<Vec<std::fs::DirEntry>> {
    match std::fs::read_dir(folder) {
        Ok(entries) => entries.collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Takes a file out of the way, and looks how old it is only then: somebody may store the same document in this moment, and
/// what that person stored must stay.
fn sweep(path: &Path, before: SystemTime) -> io::Result<bool> {
    let aside = beside(path);
    match std::fs::rename(path, &aside) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        moved => moved?,
    }
    if std::fs::metadata(&aside)?.modified()? < before {
        std::fs::remove_file(&aside)?;
        return Ok(true);
    }
    std::fs::rename(&aside, path)?;
    Ok(false)
}

/// Writes beside the place and moves it there, so that no half document is ever found. What lies there already is replaced by
/// the same, whole and of this moment: so a damaged document is mended, and an old one that no record names is not swept away
/// from under the record that will name it.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
    }
    let beside = beside(path);
    let written = write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    let mut file = private(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A new file that only the program's user can open.
fn private(path: &Path) -> io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn folder(name: &str) -> PathBuf {
        std::env::temp_dir().join(format!("cd4d-files-{name}-{}", std::process::id()))
    }

    #[tokio::test]
    async fn what_is_stored_comes_back_and_what_was_changed_does_not() {
        let folder = folder("changed");
        let files = Files::at(&folder);
        let name = files.put(b"terms".to_vec()).await.unwrap();
        assert_eq!(files.get(&name).await.unwrap(), b"terms");
        #[cfg(unix)]
        for path in [folder.clone(), files.path(&name).unwrap()] {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "others cannot open {}", path.display());
        }
        assert!(files.holds(&name).await && !files.holds(&digest(b"other terms")).await && !files.holds("../../etc/passwd").await);
        std::fs::write(files.path(&name).unwrap(), b"other terms").unwrap();
        assert_eq!(files.get(&name).await.unwrap_err().kind(), io::ErrorKind::InvalidData);
        files.put(b"terms".to_vec()).await.unwrap();
        assert_eq!(files.get(&name).await.unwrap(), b"terms", "stored again, it is whole");
        assert!(files.get("../../etc/passwd").await.is_err());
        files.remove(&name).await.unwrap();
        assert!(files.get(&name).await.is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn what_is_old_is_swept_and_what_was_stored_again_stays() {
        let folder = folder("swept");
        let files = Files::at(&folder);
        assert!(files.all().await.unwrap().is_empty());
        let day_ago = SystemTime::now() - Duration::from_secs(86_400);
        let mut names = Vec::new();
        for text in ["old", "stored again"] {
            let name = files.put(text.as_bytes().to_vec()).await.unwrap();
            let path = files.path(&name).unwrap();
            std::fs::File::options().write(true).open(&path).unwrap().set_modified(day_ago).unwrap();
            names.push(name);
        }
        let piece = beside(&files.path(&names[0]).unwrap());
        std::fs::write(&piece, b"ol").unwrap();
        std::fs::write(folder.join("notes.txt"), b"of somebody else").unwrap();
        files.put(b"stored again".to_vec()).await.unwrap();
        let listed = files.all().await.unwrap();
        assert_eq!(listed.len(), 3, "both documents and the piece: {listed:?}");
        let hour_ago = SystemTime::now() - Duration::from_secs(3_600);
        let mut swept = Vec::new();
        for file in listed {
            if files.sweep(&file.name, hour_ago).await.unwrap() {
                swept.push(file.name);
            }
        }
        assert_eq!(swept, [names[0].clone()]);
        assert_eq!(files.get(&names[1]).await.unwrap(), b"stored again");
        assert!(files.sweep("../../etc/passwd", hour_ago).await.is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
