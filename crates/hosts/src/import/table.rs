//! From bytes to lines with their cells in the order of [`COLUMNS`].

use csv::{ByteRecord, ReaderBuilder};

/// The columns of the table, by the names in its first line. They may stand in any order.
pub const COLUMNS: [&str; 8] = ["name", "kind", "country", "city", "ministry", "sector", "contact_name", "contact_email"];

/// What a table may weigh, in bytes.
const LIMIT: usize = 16 * 1024 * 1024;

/// The cells of a line, in the order of [`COLUMNS`]: one line of text each, trimmed.
pub type Cells = [String; COLUMNS.len()];

/// A line of the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Its number in the file, from 1; of a line with a break inside a cell the first.
    pub number: u64,
    /// How it stands in the file.
    pub text: String,
    /// Its cells; none when there are not as many as columns, or one is not text.
    pub cells: Result<Cells, NoCells>,
}

/// Why a line has no cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoCells {
    /// It has more or fewer cells than the first line.
    Count,
    /// It is not UTF-8.
    NotText,
}

/// Why a file is no table of hosts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TableFault {
    /// Larger than such a table can be.
    TooLarge,
    /// It could not be read to its end.
    Unreadable,
    /// These columns are missing.
    Missing(Vec<&'static str>),
    /// A column that the table does not have.
    Unknown(String),
    /// A column that stands there twice.
    Twice(String),
}

/// The lines of a table, without its first one and without empty ones.
pub fn read(bytes: &[u8]) -> Result<Vec<Line>, TableFault> {
    if bytes.len() > LIMIT {
        return Err(TableFault::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter(bytes)).from_reader(bytes);
    let mut record = ByteRecord::new();
    let mut next = || -> Result<Option<(ByteRecord, usize, usize)>, TableFault> {
        if !reader.read_byte_record(&mut record).map_err(|_| TableFault::Unreadable)? {
            return Ok(None);
        }
        let start = record.position().map_or(0, |position| position.byte());
        Ok(Some((record.clone(), place(start), place(reader.position().byte()))))
    };
    let order = match next()? {
        Some((head, ..)) => order(&head)?,
        None => return Err(TableFault::Missing(COLUMNS.to_vec())),
    };
    let (mut lines, mut number, mut counted) = (Vec::new(), 1, 0);
    while let Some((record, start, end)) = next()? {
        // Ends of lines before the first cell belong to no line.
        let start = start + bytes[start..end].iter().take_while(|byte| matches!(**byte, b'\r' | b'\n')).count();
        number += bytes[counted..start].iter().filter(|byte| **byte == b'\n').count() as u64;
        counted = start;
        if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
            let text = command::kept_text(bytes[start..end].trim_ascii_end());
            lines.push(Line { number, text, cells: cells(&record, &order) });
        }
    }
    Ok(lines)
}

fn place(byte: u64) -> usize {
    usize::try_from(byte).unwrap_or(usize::MAX)
}

/// A comma; where the first line has none, the semicolon that spreadsheets write in countries with a decimal comma.
fn delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|byte| matches!(*byte, b'\r' | b'\n')).find(|line| !line.is_empty()).unwrap_or_default();
    if first.contains(&b';') && !first.contains(&b',') { b';' } else { b',' }
}

/// Where each of [`COLUMNS`] stands.
fn order(head: &ByteRecord) -> Result<[usize; COLUMNS.len()], TableFault> {
    let names: Vec<String> = head.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_lowercase()).collect();
    for (n, name) in names.iter().enumerate() {
        if !COLUMNS.contains(&name.as_str()) {
            return Err(TableFault::Unknown(name.clone()));
        }
        if names[..n].contains(name) {
            return Err(TableFault::Twice(name.clone()));
        }
    }
    let missing: Vec<&'static str> = COLUMNS.iter().copied().filter(|column| !names.iter().any(|name| name == column)).collect();
    if !missing.is_empty() {
        return Err(TableFault::Missing(missing));
    }
    Ok(COLUMNS.map(|column| names.iter().position(|name| name == column).unwrap_or_default()))
}

fn cells(record: &ByteRecord, order: &[usize; COLUMNS.len()]) -> Result<Cells, NoCells> {
    if record.len() != COLUMNS.len() {
        return Err(NoCells::Count);
    }
    let texts: Result<Vec<&str>, _> = record.iter().map(std::str::from_utf8).collect();
    let texts = texts.map_err(|_| NoCells::NotText)?;
    Ok(order.map(|place| one_line(texts[place])))
}

/// Text as we store it: in one line, without a character that an engine does not keep.
fn one_line(text: &str) -> String {
    text.replace('\0', "\u{fffd}").split_whitespace().collect::<Vec<_>>().join(" ")
}
