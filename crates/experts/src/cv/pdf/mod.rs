//! Whether a PDF runs, fetches or carries something. After ISO 32000-2: names 7.3.5, object streams 7.5.7, encryption 7.6,
//! file specifications 7.11, the catalogue 7.7.2, actions 12.6, forms 12.7, multimedia clause 13.
//!
//! No table of contents is believed: programs differ in how they mend a broken one, and whoever hides something breaks it on purpose.
//! Every place where an object can begin is read, in the file and in its object streams.

mod objects;

use std::collections::HashMap;

use model::Refusal;
use model::expert::{CV_ACTIVE, CV_BOMB, CV_DAMAGED, CV_INSIDE, CV_LOCKED, CV_OUTSIDE};

use self::objects::{Reader, Value};
use super::inflate::Room;
use super::{Kind, has, xml};

/// What all object streams of a document may unpack to.
const UNPACKED: u64 = 48 * 1024 * 1024;
/// Bytes that are read in all; only objects that overlap take more.
const STEPS: usize = 128 * 1024 * 1024;

/// Names that stand in a document only when it runs or sends something, or shows what is no page (12.6.4, 12.7.6, 12.7.8, 13).
const ACTIVE: &[&str] = &["JavaScript", "Launch", "SubmitForm", "ImportData", "RichMedia", "RichMediaContent", "RichMediaExecute", "XFA"];
/// Actions that open another file, which may lie on somebody's server (12.6.4.3, 12.6.4.4).
const OUTSIDE: &[&str] = &["GoToR", "GoToE"];
/// Kinds of actions and annotations that play something (13.2 to 13.6). The words may mean something else in another place.
const PLAYED: &[&str] = &["Rendition", "Movie", "Sound", "Screen", "3D"];
/// Keys of a script and of what runs by itself (12.6.3, 12.6.4.17). As names they may stand for a letter or a colour.
const RUN: &[&str] = &["JS", "AA"];
/// Dictionaries whose keys the writer of the document chose: names of fonts, pictures, letters, styles, states of a box.
const CHOSEN: &[&str] = &[
    "CharProcs",
    "ClassMap",
    "ColorSpace",
    "Colorants",
    "Dests",
    "ExtGState",
    "Font",
    "N",
    "Pattern",
    "Properties",
    "RoleMap",
    "Shading",
    "XObject",
];

/// A PDF that is whole, that can be looked into, and that does nothing when it is opened.
pub(super) fn look(bytes: &[u8]) -> Result<Kind, Refusal> {
    let tail = &bytes[bytes.len().saturating_sub(2048)..];
    if !has(tail, b"%%EOF") {
        return Err(CV_DAMAGED.into());
    }
    let mut scan = Scan {
        bytes,
        room: Room(UNPACKED),
        steps: STEPS,
        opens: Vec::new(),
        carries: Vec::new(),
        plain: HashMap::new(),
        streams: Vec::new(),
    };
    // In a locked document nothing unpacks; what it says of the lock may stand after that.
    let locked = |refusal: Refusal| if refusal.why == CV_DAMAGED && has(bytes, b"/Encrypt") { CV_LOCKED.into() } else { refusal };
    scan.file().map_err(locked)?;
    scan.opened()?;
    scan.carried()?;
    Ok(Kind::Pdf)
}

/// How a stream is packed, as far as we can unpack it.
#[derive(Clone, Copy)]
enum Packing {
    Not,
    Flate,
    Unknown,
}

struct Stream {
    number: i64,
    start: usize,
    packing: Packing,
}

struct Scan<'a> {
    bytes: &'a [u8],
    room: Room,
    steps: usize,
    /// Objects that are done when the document is opened.
    opens: Vec<i64>,
    /// Files that it carries.
    carries: Vec<i64>,
    /// Whether all that stands under a number only names a place in the document.
    plain: HashMap<i64, bool>,
    streams: Vec<Stream>,
}

impl Scan<'_> {
    /// Reads whatever looks like the beginning of an object (`5 0 obj`) or like a trailer, in streams and strings as well.
    fn file(&mut self) -> Result<(), Refusal> {
        let bytes = self.bytes;
        for at in 0..bytes.len() {
            if bytes[at].is_ascii_digit() && !(at > 0 && bytes[at - 1].is_ascii_digit()) {
                self.object(at)?;
            } else if bytes[at..].starts_with(b"trailer") {
                let mut reader = Reader::new(bytes, at + b"trailer".len());
                reader.skip();
                if bytes[reader.at..].starts_with(b"<<") {
                    let trailer = reader.value()?;
                    self.count(reader.at - at)?;
                    self.walk(&trailer, b"")?;
                }
            }
        }
        Ok(())
    }

    fn count(&mut self, steps: usize) -> Result<(), Refusal> {
        self.steps = self.steps.checked_sub(steps).ok_or(CV_BOMB)?;
        Ok(())
    }

    fn object(&mut self, at: usize) -> Result<(), Refusal> {
        let mut reader = Reader::new(self.bytes, at);
        let header = reader.header();
        reader.skip();
        self.count(reader.at - at)?;
        let Some(number) = header.filter(|_| reader.at < self.bytes.len()) else { return Ok(()) };
        let start = reader.at;
        let value = reader.value()?;
        self.count(reader.at - start)?;
        self.take(number, &value)?;
        match reader.stream().filter(|_| matches!(value, Value::Dict(_))) {
            Some(data) => self.stream(number, &value, data?),
            None => Ok(()),
        }
    }

    /// Looks at an object, and keeps whether it only names a place.
    fn take(&mut self, number: i64, value: &Value) -> Result<(), Refusal> {
        self.walk(value, b"")?;
        *self.plain.entry(number).or_insert(true) &= is_plain(value);
        Ok(())
    }

    fn stream(&mut self, number: i64, dict: &Value, start: usize) -> Result<(), Refusal> {
        // The data of this stream lies in another file (7.3.8.2).
        if dict.has("F") {
            return Err(CV_OUTSIDE.into());
        }
        let packing = packing(dict);
        self.streams.push(Stream { number, start, packing });
        // A reader that follows the table of contents does not ask for the type.
        let holds = dict.all("Type").any(|kind| kind.is_name("ObjStm")) || dict.has("N") && dict.has("First");
        if !holds {
            return Ok(());
        }
        let Some(Value::Int(first)) = dict.all("First").next() else { return Err(CV_LOCKED.into()) };
        let first = usize::try_from(*first).map_err(|_| CV_DAMAGED)?;
        match packing {
            Packing::Flate => {
                let content = self.room.wrapped(&self.bytes[start..])?;
                self.inner(&content, first)
            }
            Packing::Not => self.inner(&self.bytes[start..], first),
            Packing::Unknown => Err(CV_LOCKED.into()),
        }
    }

    /// The objects of an object stream: pairs of a number and a place, then the objects.
    fn inner(&mut self, content: &[u8], first: usize) -> Result<(), Refusal> {
        let mut list = Reader::new(content.get(..first).ok_or(CV_DAMAGED)?, 0);
        loop {
            list.skip();
            let Some(number) = list.whole() else { return Ok(()) };
            list.skip();
            let place = list.whole().and_then(|place| usize::try_from(place).ok()).and_then(|place| place.checked_add(first));
            let place = place.filter(|place| *place < content.len()).ok_or(CV_DAMAGED)?;
            let mut reader = Reader::new(content, place);
            let value = reader.value()?;
            self.count(reader.at - place)?;
            self.take(number, &value)?;
        }
    }

    fn walk(&mut self, value: &Value, key: &[u8]) -> Result<(), Refusal> {
        match value {
            Value::Name(name) => {
                let kind = matches!(key, b"" | b"S" | b"Subtype") && is_one_of(name, PLAYED);
                if kind { Err(CV_ACTIVE.into()) } else { name_alone(name) }
            }
            Value::Array(items) => items.iter().try_for_each(|item| self.walk(item, b"[]")),
            Value::Dict(entries) => {
                let chosen = is_one_of(key, CHOSEN);
                for (name, value) in entries {
                    if !chosen {
                        self.entry(name, value)?;
                    }
                    self.walk(value, name)?;
                }
                self.carrier(value)
            }
            Value::Int(_) | Value::Text(_) | Value::Ref(_) | Value::Other => Ok(()),
        }
    }

    fn entry(&mut self, key: &[u8], value: &Value) -> Result<(), Refusal> {
        name_alone(key)?;
        if is_one_of(key, RUN) {
            return Err(CV_ACTIVE.into());
        }
        match (key, value) {
            (b"Encrypt", _) => Err(CV_LOCKED.into()),
            (b"OpenAction", Value::Ref(number)) => {
                self.opens.push(*number);
                Ok(())
            }
            (b"OpenAction", value) if !is_plain(value) => Err(CV_ACTIVE.into()),
            _ => Ok(()),
        }
    }

    /// A specification of a file that lies in the document (7.11.4). One kind is taken: the XML that Europass puts into its CVs.
    fn carrier(&mut self, dict: &Value) -> Result<(), Refusal> {
        let names = || ["F", "UF", "DOS", "Mac", "Unix"].into_iter().flat_map(|key| dict.all(key));
        for files in dict.all("EF") {
            let Value::Dict(files) = files else { return Err(CV_INSIDE.into()) };
            if dict.has("RF") || names().next().is_none() || !names().all(is_xml_name) {
                return Err(CV_INSIDE.into());
            }
            for (_, file) in files {
                let Value::Ref(number) = file else { return Err(CV_INSIDE.into()) };
                self.carries.push(*number);
            }
        }
        Ok(())
    }

    /// Holds what is done at the start against all that stands under its number.
    fn opened(&self) -> Result<(), Refusal> {
        let plain = self.opens.iter().all(|number| self.plain.get(number).copied().unwrap_or_default());
        if plain { Ok(()) } else { Err(CV_ACTIVE.into()) }
    }

    /// Looks into the files that the document carries.
    fn carried(&mut self) -> Result<(), Refusal> {
        let Scan { bytes, room, carries, streams, .. } = self;
        carries.sort_unstable();
        carries.dedup();
        for number in carries.iter() {
            let mut found = false;
            for stream in streams.iter().filter(|stream| stream.number == *number) {
                let data = &bytes[stream.start..];
                let content = match stream.packing {
                    Packing::Flate => room.wrapped(data)?,
                    Packing::Not => data[..find(data, b"endstream").ok_or(CV_DAMAGED)?].to_vec(),
                    Packing::Unknown => return Err(CV_INSIDE.into()),
                };
                if !xml::is_mere_data(&content) {
                    return Err(CV_INSIDE.into());
                }
                found = true;
            }
            if !found {
                return Err(CV_INSIDE.into());
            }
        }
        Ok(())
    }
}

/// Whether a name means the same wherever it stands, and may not.
fn name_alone(name: &[u8]) -> Result<(), Refusal> {
    if is_one_of(name, ACTIVE) {
        return Err(CV_ACTIVE.into());
    }
    if is_one_of(name, OUTSIDE) { Err(CV_OUTSIDE.into()) } else { Ok(()) }
}

fn is_one_of(name: &[u8], list: &[&str]) -> bool {
    list.iter().any(|one| one.as_bytes() == name)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// A place in the document, or the action that goes to one (12.3.2, 12.6.4.2) and does nothing after it.
fn is_plain(value: &Value) -> bool {
    match value {
        Value::Dict(_) if value.has("S") => value.all("S").all(|kind| kind.is_name("GoTo")) && !value.has("Next"),
        Value::Dict(_) => value.has("D"),
        Value::Ref(_) | Value::Int(_) => false,
        Value::Array(_) | Value::Name(_) | Value::Text(_) | Value::Other => true,
    }
}

/// Whether a name of a file, in one byte or two for each letter, ends as that of an XML file.
fn is_xml_name(value: &Value) -> bool {
    let Value::Text(name) = value else { return false };
    let letters: Vec<u8> = name.iter().copied().filter(|byte| *byte != 0).collect();
    letters.to_ascii_lowercase().ends_with(b".xml")
}

/// The filters of a stream (7.4). An object stream that ordinary programs write has one, or none.
fn packing(dict: &Value) -> Packing {
    let is_plain_parameter = |value: &Value| match value {
        Value::Other => true,
        Value::Dict(_) => value.all("Predictor").all(|kind| *kind == Value::Int(1)),
        _ => false,
    };
    let parameters = |value: &Value| match value {
        Value::Array(items) => items.iter().all(is_plain_parameter),
        value => is_plain_parameter(value),
    };
    if !dict.all("DecodeParms").chain(dict.all("DP")).all(parameters) {
        return Packing::Unknown;
    }
    let mut filters = dict.all("Filter");
    match (filters.next(), filters.next()) {
        (None, _) => Packing::Not,
        (Some(Value::Array(items)), None) if items.is_empty() => Packing::Not,
        (Some(Value::Array(items)), None) if items.len() == 1 && items[0].is_name("FlateDecode") => Packing::Flate,
        (Some(filter), None) if filter.is_name("FlateDecode") => Packing::Flate,
        _ => Packing::Unknown,
    }
}

#[cfg(test)]
mod tests;
