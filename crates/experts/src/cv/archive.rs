//! DOCX and ODT are ZIP archives. First the list of contents is read (the central directory, APPNOTE.TXT 6.3 section 4.3.12):
//! it says what lies inside and how large it becomes. When that is reasonable, each part is unpacked in memory and looked into
//! ([`parts`](super::parts)).

use model::Refusal;
use model::expert::{CV_ACTIVE, CV_BOMB, CV_DAMAGED, CV_INSIDE, CV_KIND, CV_LOCKED};

use super::inflate::{Room, is_dense};
use super::parts::{self, Types};
use super::{Kind, has};

/// A CV does not hold more parts than this.
const PARTS: usize = 2_000;
/// Nor more bytes than this when it is unpacked.
const UNPACKED: u64 = 60 * 1024 * 1024;

const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";

struct Part {
    name: String,
    packed: u64,
    unpacked: u64,
    encrypted: bool,
    /// How it is packed: 0 not at all, 8 DEFLATE.
    method: usize,
    /// Where its packed bytes begin.
    start: usize,
}

/// Whether an archive is a text document that unpacks to something reasonable and runs, fetches and carries nothing.
pub(super) fn look(bytes: &[u8]) -> Result<Kind, Refusal> {
    let parts = contents(bytes)?;
    let unpacked = parts.iter().fold(0u64, |sum, part| sum.saturating_add(part.unpacked));
    let packed = parts.iter().fold(0u64, |sum, part| sum.saturating_add(part.packed));
    // Parts that share their packed bytes weigh more together than the archive does.
    if unpacked > UNPACKED || parts.iter().any(|part| is_dense(part.unpacked, part.packed)) || packed > bytes.len() as u64 {
        return Err(CV_BOMB.into());
    }
    if parts.iter().any(|part| leads_out(&part.name)) {
        return Err(CV_KIND.into());
    }
    if parts.iter().any(|part| part.encrypted) {
        return Err(CV_LOCKED.into());
    }
    let names: Vec<String> = parts.iter().map(|part| part.name.to_ascii_lowercase()).collect();
    let runs = |name: &String| {
        let starts = ["basic/", "scripts/", "customui/"].iter().any(|folder| name.starts_with(folder));
        starts || name.ends_with("vbaproject.bin") || name.ends_with("vbadata.xml") || name.contains("activex/")
    };
    if names.iter().any(runs) {
        return Err(CV_ACTIVE.into());
    }
    if names.iter().any(|name| name.contains("/embeddings/") && !name.ends_with('/')) {
        return Err(CV_INSIDE.into());
    }
    let holds = |name: &str| parts.iter().any(|part| part.name == name);
    let kind = if holds("[Content_Types].xml") && holds("word/document.xml") {
        Kind::Docx
    } else if holds("content.xml") && is_odt(bytes) {
        Kind::Odt
    } else {
        return Err(CV_KIND.into());
    };
    // Two parts of one name: one program would read the first, another one the second. A part in pieces: none would see the whole.
    let mut sorted = names;
    sorted.sort_unstable();
    if sorted.windows(2).any(|pair| pair[0] == pair[1]) || sorted.iter().any(|name| name.ends_with(".piece")) {
        return Err(CV_DAMAGED.into());
    }
    let mut room = Room(UNPACKED);
    let types = match parts.iter().find(|part| part.name == "[Content_Types].xml") {
        Some(part) => Types::read(&content(bytes, part, &mut Room(UNPACKED))?)?,
        None => Types::default(),
    };
    for part in parts.iter().filter(|part| !part.name.ends_with('/')) {
        parts::look(kind, &types, &part.name, &content(bytes, part, &mut room)?)?;
    }
    Ok(kind)
}

/// A part, unpacked.
fn content(bytes: &[u8], part: &Part, room: &mut Room) -> Result<Vec<u8>, Refusal> {
    let end = usize::try_from(part.packed).ok().and_then(|size| part.start.checked_add(size)).ok_or(CV_DAMAGED)?;
    let packed = bytes.get(part.start..end).ok_or(CV_DAMAGED)?;
    match part.method {
        0 if part.packed == part.unpacked => Ok(packed.to_vec()),
        8 => room.bare(packed, part.unpacked),
        _ => Err(CV_DAMAGED.into()),
    }
}

/// An OpenDocument text says so in its first part, unpacked, so that it can be seen from outside.
fn is_odt(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(120)];
    has(start, b"mimetypeapplication/vnd.oasis.opendocument.text") && !has(start, b"opendocument.text-")
}

fn leads_out(name: &str) -> bool {
    name.starts_with('/') || name.contains('\\') || name.split('/').any(|step| step == "..")
}

fn contents(bytes: &[u8]) -> Result<Vec<Part>, Refusal> {
    let damaged = || Refusal::from(CV_DAMAGED);
    // The end record is 22 bytes and a comment of at most 64 kB; after it nothing may follow.
    let from = bytes.len().saturating_sub(22 + 0xffff);
    let tail = &bytes[from..];
    let at = tail.windows(END.len()).rposition(|window| window == END).ok_or_else(damaged)? + from;
    let comment = usize::from(number16(bytes, at + 20).ok_or_else(damaged)?);
    if at + 22 + comment != bytes.len() {
        return Err(damaged());
    }
    let count = usize::from(number16(bytes, at + 10).ok_or_else(damaged)?);
    let mut place = usize::try_from(number32(bytes, at + 16).ok_or_else(damaged)?).map_err(|_| damaged())?;
    if count > PARTS {
        return Err(CV_BOMB.into());
    }
    let mut parts = Vec::with_capacity(count);
    for _ in 0..count {
        let head = bytes.get(place..place + 46).filter(|head| head.starts_with(ENTRY)).ok_or_else(damaged)?;
        let field16 = |at: usize| usize::from(number16(head, at).unwrap_or_default());
        let field32 = |at: usize| u64::from(number32(head, at).unwrap_or_default());
        let name = bytes.get(place + 46..place + 46 + field16(28)).ok_or_else(damaged)?;
        let local = usize::try_from(field32(42)).map_err(|_| damaged())?;
        let before = bytes.get(local..local.saturating_add(30)).filter(|before| before.starts_with(LOCAL)).ok_or_else(damaged)?;
        let sizes = [26, 28].map(|at| usize::from(number16(before, at).unwrap_or_default()));
        // A part has one name: what stands before its bytes says the same as the list.
        if bytes.get(local + 30..local + 30 + sizes[0]) != Some(name) {
            return Err(damaged());
        }
        parts.push(Part {
            name: String::from_utf8_lossy(name).into_owned(),
            packed: field32(20),
            unpacked: field32(24),
            encrypted: field16(8) & 1 == 1,
            method: field16(10),
            start: local + 30 + sizes[0] + sizes[1],
        });
        place += 46 + field16(28) + field16(30) + field16(32);
    }
    Ok(parts)
}

fn number16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn number32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::cv::inflate::tests::bare;

    /// An archive of stored parts; `claimed` is the size that the list of contents claims for each.
    pub(crate) fn archive(parts: &[(&str, &[u8], u32)]) -> Vec<u8> {
        let parts: Vec<_> = parts.iter().map(|(name, content, claimed)| (*name, content.to_vec(), 0, *claimed as usize)).collect();
        made(&parts)
    }

    /// An archive of these contents, packed.
    pub(crate) fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let parts: Vec<_> = parts.iter().map(|(name, content)| (*name, bare(content), 8, content.len())).collect();
        made(&parts)
    }

    /// An archive of what stands in it for each part, how that is packed, and what it claims to unpack to.
    pub(crate) fn made(parts: &[(&str, Vec<u8>, u8, usize)]) -> Vec<u8> {
        let (mut out, mut list) = (Vec::new(), Vec::new());
        for (name, content, method, claimed) in parts {
            let offset = (out.len() as u32).to_le_bytes();
            let name_size = (name.len() as u16).to_le_bytes();
            let sizes = [(content.len() as u32).to_le_bytes(), (*claimed as u32).to_le_bytes()].concat();
            let common = [&[20, 0, 0, 0, *method, 0, 0, 0, 0, 0, 0, 0, 0, 0], &sizes[..], &name_size, &[0, 0]].concat();
            out.extend([LOCAL, &common, name.as_bytes(), content].concat());
            list.extend([ENTRY, &[20, 0], &common, &[0; 10], &offset, name.as_bytes()].concat());
        }
        let (start, count) = (out.len() as u32, (parts.len() as u16).to_le_bytes());
        let size = (list.len() as u32).to_le_bytes();
        out.extend(list);
        out.extend([END, &[0; 4], &count, &count, &size, &start.to_le_bytes(), &[0, 0]].concat());
        out
    }

    fn docx_with(extra: (&str, &[u8], u32)) -> Vec<u8> {
        archive(&[("[Content_Types].xml", b"<Types/>", 8), ("word/document.xml", b"<w:document/>", 13), extra])
    }

    #[test]
    fn text_documents_are_known_by_what_lies_inside() {
        assert_eq!(look(&docx_with(("word/styles.xml", b"x", 1))), Ok(Kind::Docx));
        let mime: &[u8] = b"application/vnd.oasis.opendocument.text";
        assert_eq!(look(&archive(&[("mimetype", mime, 39), ("content.xml", b"<x/>", 4)])), Ok(Kind::Odt));
        let sheet: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
        assert_eq!(look(&archive(&[("mimetype", sheet, 46), ("content.xml", b"<x/>", 4)])), Err(CV_KIND.into()));
        assert_eq!(look(&archive(&[("cv.exe", b"MZ", 2)])), Err(CV_KIND.into()));
        assert_eq!(look(&archive(&[])), Err(CV_KIND.into()));
    }

    #[test]
    fn what_unpacks_too_far_runs_or_leads_out_is_refused() {
        assert_eq!(look(&docx_with(("word/media/a.bin", b"aaaa", 61 * 1024 * 1024))), Err(CV_BOMB.into()));
        assert_eq!(look(&docx_with(("word/media/a.bin", b"aaaa", 2 * 1024 * 1024))), Err(CV_BOMB.into()), "packs 500,000 times");
        assert_eq!(look(&docx_with(("word/vbaProject.bin", b"x", 1))), Err(CV_ACTIVE.into()));
        assert_eq!(look(&docx_with(("word/embeddings/oleObject1.bin", b"x", 1))), Err(CV_INSIDE.into()));
        assert_eq!(look(&docx_with(("customUI/customUI.xml", b"x", 1))), Err(CV_ACTIVE.into()));
        assert_eq!(look(&docx_with(("../../evil", b"x", 1))), Err(CV_KIND.into()));
        assert_eq!(look(&docx_with(("WORD/document.xml", b"<x/>", 4))), Err(CV_DAMAGED.into()), "two parts of one name");
        assert_eq!(look(&docx_with(("word/media/a.png", b"aaaa", 5))), Err(CV_DAMAGED.into()), "not the size that it says");
        let many: Vec<(&str, &[u8], u32)> = (0..2001).map(|_| ("a", &b""[..], 0)).collect();
        assert_eq!(look(&archive(&many)), Err(CV_BOMB.into()));
    }

    #[test]
    fn a_damaged_archive_is_told_and_never_panics() {
        let whole = docx_with(("word/styles.xml", b"x", 1));
        for length in 0..whole.len() {
            assert!(look(&whole[..length]).is_err(), "{length}");
        }
        for place in 0..whole.len() {
            let mut bent = whole.clone();
            bent[place] ^= 0xff;
            let _ = look(&bent);
        }
    }
}
