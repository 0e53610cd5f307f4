//! A table as a workbook of one sheet (Office Open XML, ECMA-376): texts stand in their cells, so that none is a formula.
//! A workbook is a ZIP archive (APPNOTE.TXT 6.3); its parts are stored as they are.

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KINDS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// What a cell holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Text, or nothing.
    Text(String),
    /// A whole number.
    Number(i64),
}

/// The bytes of a workbook with one sheet.
pub fn workbook(sheet: &str, lines: &[Vec<Cell>]) -> Vec<u8> {
    archive(&[
        (
            "[Content_Types].xml",
            format!(
                "{XML}<Types xmlns=\"{PACKAGE}/content-types\">\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
                 <Override PartName=\"/xl/workbook.xml\" ContentType=\"{KINDS}.sheet.main+xml\"/>\
                 <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{KINDS}.worksheet+xml\"/></Types>"
            ),
        ),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            format!(
                "{XML}<workbook xmlns=\"{SHEET}\" xmlns:r=\"{DOCUMENT}\"><sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                escaped(sheet)
            ),
        ),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", worksheet(lines)),
    ])
}

fn relation(kind: &str, target: &str) -> String {
    format!(
        "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{DOCUMENT}/{kind}\" Target=\"{target}\"/></Relationships>"
    )
}

fn worksheet(lines: &[Vec<Cell>]) -> String {
    let mut xml = format!("{XML}<worksheet xmlns=\"{SHEET}\"><sheetData>");
    for line in lines {
        xml.push_str("<row>");
        for cell in line {
            match cell {
                Cell::Text(text) if text.is_empty() => xml.push_str("<c/>"),
                Cell::Text(text) => {
                    xml += &format!("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text));
                }
                Cell::Number(number) => xml += &format!("<c><v>{number}</v></c>"),
            }
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

/// Text inside an element or attribute, without what XML 1.0 does not take.
fn escaped(text: &str) -> String {
    let plain = text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r'));
    plain.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A ZIP archive of parts that are not packed, dated 1 January 1980, so that equal tables give equal bytes.
fn archive(parts: &[(&str, String)]) -> Vec<u8> {
    let (mut bytes, mut directory): (Vec<u8>, Vec<u8>) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let offset = size(bytes.len());
        let mut head: Vec<u8> = Vec::new();
        // Version 2.0, names in UTF-8, stored, no time, the first day.
        for two in [20u16, 1 << 11, 0, 0, 33] {
            head.extend(two.to_le_bytes());
        }
        for four in [checksum(text.as_bytes()), size(text.len()), size(text.len())] {
            head.extend(four.to_le_bytes());
        }
        head.extend([short(name.len()), 0].iter().flat_map(|n| n.to_le_bytes()));
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(name.as_bytes());
        bytes.extend(text.as_bytes());
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&head);
        // No comment, disk 0, no attributes.
        directory.extend([0u8; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (offset, length, count) = (size(bytes.len()), size(directory.len()), short(parts.len()));
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06");
    bytes.extend([0, 0, count, count].iter().flat_map(|n| n.to_le_bytes()));
    bytes.extend(length.to_le_bytes());
    bytes.extend(offset.to_le_bytes());
    bytes.extend([0u8; 2]);
    bytes
}

fn size(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn short(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// The CRC-32 of ZIP.
fn checksum(bytes: &[u8]) -> u32 {
    let bit = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| bit(crc)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b""), 0);
    }

    #[test]
    fn texts_are_texts_and_numbers_are_numbers() {
        let lines = [vec![Cell::Text("=1+1 & <b>\u{1}".to_owned()), Cell::Text(String::new()), Cell::Number(12)]];
        let sheet = worksheet(&lines);
        assert!(sheet.contains("<t xml:space=\"preserve\">=1+1 &amp; &lt;b&gt;</t>"), "{sheet}");
        assert!(sheet.contains("<c/><c><v>12</v></c>") && !sheet.contains("<f>"), "{sheet}");
    }

    #[test]
    fn each_part_is_found_through_the_directory() {
        let bytes = workbook("results", &[]);
        let long = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        let end = bytes.len() - 22;
        assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
        let (mut at, mut found) = (long(end + 16), 0);
        assert_eq!(at + long(end + 12), end);
        while at < end {
            assert_eq!(&bytes[at..at + 4], b"PK\x01\x02");
            let length = usize::from(u16::from_le_bytes([bytes[at + 28], bytes[at + 29]]));
            let local = long(at + 42);
            assert_eq!(&bytes[local..local + 4], b"PK\x03\x04");
            assert_eq!(bytes[local + 30..local + 30 + length], bytes[at + 46..at + 46 + length]);
            assert_eq!(checksum(&bytes[local + 30 + length..local + 30 + length + long(at + 20)]), long(at + 16) as u32);
            at += 46 + length;
            found += 1;
        }
        assert_eq!(found, 5);
    }
}
