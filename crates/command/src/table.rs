//! Tables (CSV) that an import reads: from bytes to lines with their numbers and cells. Pure; what a cell must hold is said
//! by whoever imports.

use csv::{ByteRecord, ReaderBuilder};

use crate::kept_text;

/// What a table may weigh, in bytes.
const LIMIT: usize = 16 * 1024 * 1024;

/// A table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// Its first line, which names the columns.
    pub head: String,
    /// The others, without empty ones.
    pub lines: Vec<TableLine>,
}

/// A line of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableLine {
    /// Its number in the file, from 1; of a line with a break inside a cell the first.
    pub number: u64,
    /// How it stands in the file.
    pub text: String,
    /// Its cells in the order of the columns that were asked for, each in one line and trimmed; empty where the table has no
    /// such column.
    pub cells: Result<Vec<String>, NoCells>,
}

/// Why a line has no cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoCells {
    /// It has more or fewer than the first line.
    Count,
    /// It is not UTF-8.
    NotText,
}

/// Why a file is not the table that was asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TableFault {
    /// Larger than a table can be.
    TooLarge,
    /// It could not be read to its end.
    Unreadable,
    /// These columns are missing.
    Missing(Vec<&'static str>),
    /// A column that was not asked for.
    Unknown(String),
    /// A column that stands there twice.
    Twice(String),
}

/// Reads a table with these columns, in any order; those that are needed must be there.
pub fn read_table(bytes: &[u8], columns: &[&'static str], needed: &[&'static str]) -> Result<Table, TableFault> {
    if bytes.len() > LIMIT {
        return Err(TableFault::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter(bytes)).from_reader(bytes);
    let mut record = ByteRecord::new();
    let mut head: Option<(String, Vec<String>)> = None;
    let (mut lines, mut number, mut counted) = (Vec::new(), 1, 0);
    while reader.read_byte_record(&mut record).map_err(|_| TableFault::Unreadable)? {
        let (start, end) = (record.position().map_or(0, |position| place(position.byte())), place(reader.position().byte()));
        // Ends of lines before the first cell belong to no line.
        let start = start + bytes[start..end].iter().take_while(|byte| matches!(**byte, b'\r' | b'\n')).count();
        number += bytes[counted..start].iter().filter(|byte| **byte == b'\n').count() as u64;
        counted = start;
        let text = kept_text(bytes[start..end].trim_ascii_end());
        match &head {
            None => head = Some((text, names(&record, columns, needed)?)),
            Some(_) if record.iter().all(|cell| cell.trim_ascii().is_empty()) => {}
            Some((_, names)) => lines.push(TableLine { number, text, cells: cells(&record, names, columns) }),
        }
    }
    match head {
        Some((head, _)) => Ok(Table { head, lines }),
        None => Err(TableFault::Missing(needed.to_vec())),
    }
}

fn place(byte: u64) -> usize {
    usize::try_from(byte).unwrap_or(usize::MAX)
}

/// A comma; where the first line has none, the semicolon that spreadsheets write in countries with a decimal comma.
fn delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|byte| matches!(*byte, b'\r' | b'\n')).find(|line| !line.is_empty()).unwrap_or_default();
    if first.contains(&b';') && !first.contains(&b',') { b';' } else { b',' }
}

/// The columns of a table as its first line names them.
fn names(head: &ByteRecord, columns: &[&'static str], needed: &[&'static str]) -> Result<Vec<String>, TableFault> {
    let names: Vec<String> = head.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_lowercase()).collect();
    for (n, name) in names.iter().enumerate() {
        if !columns.iter().any(|column| column == name) {
            return Err(TableFault::Unknown(name.clone()));
        }
        if names[..n].contains(name) {
            return Err(TableFault::Twice(name.clone()));
        }
    }
    let missing: Vec<&'static str> = needed.iter().copied().filter(|column| !names.iter().any(|name| name == column)).collect();
    if missing.is_empty() { Ok(names) } else { Err(TableFault::Missing(missing)) }
}

fn cells(record: &ByteRecord, names: &[String], columns: &[&'static str]) -> Result<Vec<String>, NoCells> {
    if record.len() != names.len() {
        return Err(NoCells::Count);
    }
    let mut texts = Vec::new();
    for cell in record {
        texts.push(std::str::from_utf8(cell).map_err(|_| NoCells::NotText)?);
    }
    let cell = |column: &&'static str| {
        let place = names.iter().position(|name| name == column);
        one_line(place.map_or("", |place| texts[place]))
    };
    Ok(columns.iter().map(cell).collect())
}

/// Text as we store it: in one line, without a character that an engine does not keep.
fn one_line(text: &str) -> String {
    text.replace('\0', "\u{fffd}").split_whitespace().collect::<Vec<_>>().join(" ")
}
