//! Everything a template can reach: four files made for it, our fonts and one date.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Binding, Bytes, Datetime, Duration, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

use crate::fonts::{BOOK, FONTS};

static MAIN: LazyLock<FileId> = LazyLock::new(|| file_id("/main.typ"));
static DATA: LazyLock<FileId> = LazyLock::new(|| file_id("/data.json"));
static DOCUMENT: LazyLock<FileId> = LazyLock::new(|| file_id("/document.json"));
static FRAME: LazyLock<Source> = LazyLock::new(|| Source::new(file_id("/frame.typ"), include_str!("frame.typ").to_owned()));

/// The standard library without `eval`, so that no template can take data for source, and with header cells for rows.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = Features::from_iter([Feature::A11yExtras]);
    let mut library = Library::builder().with_features(features).build();
    let eval = library.global.scope_mut().get_mut("eval").expect("the standard library has `eval`");
    *eval = Binding::detached(Value::None);
    library.std = Binding::detached(library.global.clone());
    LazyHash::new(library)
});

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a fixed path of this module");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The world of one document.
pub struct Room {
    main: Source,
    data: Bytes,
    document: Bytes,
    today: Datetime,
}

impl Room {
    /// `data` and `document` are JSON: the slice's data, and the title and language for the frame.
    pub fn new(template: &str, data: String, document: String, today: Datetime) -> Self {
        let main = Source::new(*MAIN, template.to_owned());
        Room { main, data: Bytes::from_string(data), document: Bytes::from_string(document), today }
    }
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        *MAIN
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id {
            id if id == *MAIN => Ok(self.main.clone()),
            id if id == FRAME.id() => Ok(FRAME.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            id if id == *DATA => Ok(self.data.clone()),
            id if id == *DOCUMENT => Ok(self.document.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
