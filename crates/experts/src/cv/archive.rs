//! DOCX and ODT are ZIP archives. Only the list of contents is read (the central directory, APPNOTE.TXT 6.3 section 4.3.12):
//! it says what lies inside and how large it becomes.

use model::Refusal;
use model::expert::{CV_ACTIVE, CV_BOMB, CV_DAMAGED, CV_KIND};

use super::{Kind, has};

/// A CV does not hold more parts than this.
const PARTS: usize = 2_000;
/// Nor more bytes than this when it is unpacked.
const UNPACKED: u64 = 60 * 1024 * 1024;
/// XML packs well; a part that packs better than this was made to.
const RATIO: u64 = 250;

const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";

struct Part {
    name: String,
    packed: u64,
    unpacked: u64,
    encrypted: bool,
}

/// Whether an archive is a text document that unpacks to something reasonable and runs nothing.
pub(super) fn look(bytes: &[u8]) -> Result<Kind, Refusal> {
    let parts = parts(bytes)?;
    let unpacked = parts.iter().fold(0u64, |sum, part| sum.saturating_add(part.unpacked));
    let packed = parts.iter().fold(0u64, |sum, part| sum.saturating_add(part.packed));
    let dense = |part: &Part| part.unpacked > 1024 * 1024 && part.unpacked / part.packed.max(1) > RATIO;
    // Parts that share their packed bytes weigh more together than the archive does.
    if unpacked > UNPACKED || parts.iter().any(dense) || packed > bytes.len() as u64 {
        return Err(CV_BOMB.into());
    }
    if parts.iter().any(|part| part.encrypted || leads_out(&part.name)) {
        return Err(CV_KIND.into());
    }
    let holds = |name: &str| parts.iter().any(|part| part.name == name);
    let runs = |part: &Part| {
        let name = part.name.to_ascii_lowercase();
        name.ends_with("vbaproject.bin") || name.starts_with("basic/") || name.starts_with("scripts/") || name.contains("/activex/")
    };
    if parts.iter().any(runs) {
        return Err(CV_ACTIVE.into());
    }
    if holds("[Content_Types].xml") && holds("word/document.xml") {
        Ok(Kind::Docx)
    } else if holds("content.xml") && is_odt(bytes) {
        Ok(Kind::Odt)
    } else {
        Err(CV_KIND.into())
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

fn parts(bytes: &[u8]) -> Result<Vec<Part>, Refusal> {
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
        if !bytes.get(local..).is_some_and(|rest| rest.starts_with(LOCAL)) {
            return Err(damaged());
        }
        parts.push(Part {
            name: String::from_utf8_lossy(name).into_owned(),
            packed: field32(20),
            unpacked: field32(24),
            encrypted: field16(8) & 1 == 1,
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

    /// An archive of stored parts; `claimed` is the size that the list of contents claims for each.
    pub(crate) fn archive(parts: &[(&str, &[u8], u32)]) -> Vec<u8> {
        let (mut out, mut list) = (Vec::new(), Vec::new());
        for (name, content, claimed) in parts {
            let offset = out.len() as u32;
            let size = content.len() as u32;
            let (name_size, sizes) = ((name.len() as u16).to_le_bytes(), [size.to_le_bytes(), claimed.to_le_bytes()].concat());
            out.extend(
                [LOCAL, &[20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], &sizes, &name_size, &[0, 0], name.as_bytes(), content].concat(),
            );
            list.extend(
                [
                    ENTRY,
                    &[20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
                    &sizes,
                    &name_size,
                    &[0; 12],
                    &offset.to_le_bytes(),
                    name.as_bytes(),
                ]
                .concat(),
            );
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
        assert_eq!(look(&docx_with(("../../evil", b"x", 1))), Err(CV_KIND.into()));
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
