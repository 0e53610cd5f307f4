//! Documents on disk, named by the SHA-256 of their content: the same document is stored once, a stored one never
//! changes, and a changed one does not answer to its name any more. Only the program's user can open them.

use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// A folder of documents. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files {
    root: PathBuf,
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
        if name.len() != 64 || !name.bytes().all(|b| b.is_ascii_hexdigit()) {
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
}

/// Writes beside the place and moves it there, so that no half document is ever found.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    if path.exists() {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
    }
    let beside = path.with_extension(format!("part-{}", std::process::id()));
    let mut file = private(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&beside, path)
}

/// A file that only the program's user can open; one that an earlier try left is written anew.
fn private(path: &Path) -> io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_stored_comes_back_and_what_was_changed_does_not() {
        let folder = std::env::temp_dir().join(format!("cd4d-files-{}", std::process::id()));
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
        assert!(files.get("../../etc/passwd").await.is_err());
        files.remove(&name).await.unwrap();
        assert!(files.get(&name).await.is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
