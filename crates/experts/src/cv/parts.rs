//! What the parts of a text document may say and hold. Word: ECMA-376 part 1 (WordprocessingML 17, relationships 15), part 2
//! (packages: content types, relationships). OpenDocument: OASIS 1.3 part 3, and part 2 for its manifest.

use model::Refusal;
use model::expert::{CV_ACTIVE, CV_DAMAGED, CV_INSIDE, CV_LOCKED, CV_OUTSIDE};

use super::Kind;
use super::fields::Fields;
use super::xml::{self, Mark, Reader, Tag};

/// How a program, an Office file of before 2007, an archive (so an Office file too), a PDF and RTF begin. None of them is a part
/// of a text document: it is another file inside it.
const FILES: &[&[u8]] = &[b"MZ", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"%PDF-", b"{\\rtf"];

/// Signs in the media type of a part that runs something.
const ACTIVE_TYPES: &[&str] = &["macroenabled", "vba", "activex"];
/// Signs in the media type of a part that is another file.
const INSIDE_TYPES: &[&str] = &["oleobject"];

/// Relationships to what runs: macros, controls, buttons of one's own (part 1, 15.2.9, and what Word added).
const ACTIVE_LINKS: &[&str] = &["activexcontrolbinary", "attachedtoolbars", "control", "extensibility", "vbaproject", "wordvbadata"];
/// Relationships to another file inside (15.2.10, 15.2.11, 11.3.1).
const INSIDE_LINKS: &[&str] = &["afchunk", "oleobject", "package", "subdocument"];

/// Elements that show or start another file or program (17.17.2.1, 17.17.2.2, 17.3.3.19).
const INSIDE_MARKS: &[&str] = &["altChunk", "OLEObject", "subDoc"];
/// Elements that start a control, a film with its own web page, or a query to a database (17.3.3.3, 17.14.20).
const ACTIVE_MARKS: &[&str] = &["control", "mailMerge", "webVideoPr"];

/// What `[Content_Types].xml` says of the parts.
#[derive(Default)]
pub(super) struct Types {
    endings: Vec<(String, String)>,
    parts: Vec<(String, String)>,
}

impl Types {
    /// Reads them, and refuses those that a CV does not have.
    pub(super) fn read(bytes: &[u8]) -> Result<Types, Refusal> {
        let text = xml::text(bytes).ok_or(CV_DAMAGED)?;
        let (mut reader, mut types) = (Reader::new(&text), Types::default());
        while let Some(mark) = reader.next()? {
            let Mark::Start(tag) = mark else { continue };
            let lower = |name: &str| tag.get(name).map(|value| value.unwrap_or_default().trim().to_ascii_lowercase());
            let kind = lower("ContentType")?;
            if ACTIVE_TYPES.iter().any(|sign| kind.contains(sign)) {
                return Err(CV_ACTIVE.into());
            }
            if INSIDE_TYPES.iter().any(|sign| kind.contains(sign)) {
                return Err(CV_INSIDE.into());
            }
            match tag.local {
                "Default" => types.endings.push((lower("Extension")?, kind)),
                "Override" => types.parts.push((lower("PartName")?.trim_start_matches('/').to_owned(), kind)),
                _ => {}
            }
        }
        Ok(types)
    }

    /// The media type of a part.
    fn of(&self, name: &str) -> &str {
        let name = name.to_ascii_lowercase();
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let find = |list: &'_ [(String, String)], key: &str| list.iter().position(|(own, _)| own == key);
        match (find(&self.parts, &name), find(&self.endings, ending)) {
            (Some(at), _) => &self.parts[at].1,
            (None, Some(at)) => &self.endings[at].1,
            (None, None) => "",
        }
    }
}

/// Looks into a part. What it is its content decides; where the list of types calls it XML, it has to be.
pub(super) fn look(kind: Kind, types: &Types, name: &str, content: &[u8]) -> Result<(), Refusal> {
    if FILES.iter().any(|start| content.starts_with(start)) {
        return Err(CV_INSIDE.into());
    }
    let media_type = types.of(name);
    let drawing = media_type == "image/svg+xml" || name.to_ascii_lowercase().ends_with(".svg");
    let Some(text) = xml::text(content) else {
        let promised = media_type.ends_with("xml") || name.to_ascii_lowercase().ends_with(".rels") || is_main(kind, name);
        return if promised && !content.is_empty() { Err(CV_DAMAGED.into()) } else { Ok(()) };
    };
    let text = if drawing { without_type(&text) } else { &text };
    let (mut reader, mut fields) = (Reader::new(text), Fields::new());
    while let Some(mark) = reader.next()? {
        if kind == Kind::Odt {
            if let Mark::Start(tag) = &mark {
                open_document(tag)?;
            }
            continue;
        }
        if let Mark::Start(tag) = &mark {
            word(name, tag)?;
        }
        fields.mark(&mark)?;
    }
    fields.end()
}

fn is_main(kind: Kind, name: &str) -> bool {
    kind == Kind::Odt && matches!(name, "content.xml" | "styles.xml" | "meta.xml" | "settings.xml" | "META-INF/manifest.xml")
}

/// Drawings name the public type of their kind; a type that declares something stays, and is refused.
fn without_type(text: &str) -> &str {
    let Some(at) = text.find("<!DOCTYPE") else { return text };
    let after = text[at..].split_once('>').map_or("", |(head, after)| if head.contains('[') { text } else { after });
    // Only what may stand before the first element is passed over.
    let before = &text[..at];
    let harmless = !before.replace("<?", "").replace("<!--", "").contains('<');
    if harmless && !after.is_empty() { after } else { text }
}

/// Whether an address leads out of the package.
fn leads_out(target: &str) -> bool {
    let target = target.trim();
    let scheme = target.split(['/', '\\', '#', '?']).next().is_some_and(|start| start.contains(':'));
    scheme || target.starts_with("//") || target.starts_with('\\')
}

fn word(part: &str, tag: &Tag<'_>) -> Result<(), Refusal> {
    if ACTIVE_MARKS.contains(&tag.local) {
        return Err(CV_ACTIVE.into());
    }
    if INSIDE_MARKS.contains(&tag.local) {
        return Err(CV_INSIDE.into());
    }
    match tag.local {
        "Relationship" => relationship(part, tag),
        // A picture that lies elsewhere (20.1.8.13; VML, part 4, 19.1).
        "blip" if tag.attributes().any(|(name, value)| name == "link" && !value.is_empty()) => Err(CV_OUTSIDE.into()),
        "imagedata" | "fill" | "stroke"
            if tag.attributes().any(|(name, value)| name == "href" && !value.is_empty() || name == "src" && leads_out(value)) =>
        {
            Err(CV_OUTSIDE.into())
        }
        _ => Ok(()),
    }
}

fn relationship(part: &str, tag: &Tag<'_>) -> Result<(), Refusal> {
    let (kind, target) = (tag.get("Type")?.unwrap_or_default().trim().to_ascii_lowercase(), tag.get("Target")?.unwrap_or_default());
    let kind = kind.rsplit('/').next().unwrap_or_default();
    if ACTIVE_LINKS.contains(&kind) {
        return Err(CV_ACTIVE.into());
    }
    if INSIDE_LINKS.contains(&kind) {
        return Err(CV_INSIDE.into());
    }
    let external = tag.get("TargetMode")?.is_some_and(|mode| mode.trim().eq_ignore_ascii_case("external"));
    if !external && !leads_out(target) {
        return Ok(());
    }
    let taken = match kind {
        // It is followed by a press only; settings and the package itself have nothing to press.
        "hyperlink" => !["_rels/.rels", "settings.xml.rels"].iter().any(|end| part.to_ascii_lowercase().ends_with(end)),
        "attachedtemplate" => is_own_disk(target),
        _ => false,
    };
    if taken { Ok(()) } else { Err(CV_OUTSIDE.into()) }
}

/// Whether a template lies on the disk of whoever opens the document: Word names so the template that a CV was begun with, and
/// fetches nothing. Servers (`https:`, `\\server`, `file://server`) are refused.
fn is_own_disk(target: &str) -> bool {
    let target = target.trim();
    if !target.contains(['/', '\\', ':', '%']) {
        return true;
    }
    let Some(path) = target.strip_prefix("file:///") else { return target.starts_with("/Users/") };
    let is_drive = path.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
        && path.get(1..2) == Some(":")
        && path.get(2..).is_some_and(|rest| rest.starts_with(['/', '\\']) && !rest[1..].starts_with(['/', '\\']));
    is_drive || path.starts_with("Users/")
}

/// Part 3 of OpenDocument: what runs (events 12.4, macros), links to another program (14.6), and what is shown from elsewhere (10.4.4).
fn open_document(tag: &Tag<'_>) -> Result<(), Refusal> {
    match tag.local {
        "event-listener" | "applet" | "plugin" | "source-code" => return Err(CV_ACTIVE.into()),
        "dde-connection-decl" | "dde-connection" | "dde-source" => return Err(CV_ACTIVE.into()),
        "object-ole" => return Err(CV_INSIDE.into()),
        "section-source" | "floating-frame" => return Err(CV_OUTSIDE.into()),
        "encryption-data" => return Err(CV_LOCKED.into()),
        _ => {}
    }
    for (name, value) in tag.attributes() {
        let start = value.trim().to_ascii_lowercase();
        if ["vnd.sun.star.script:", "macro:", "javascript:"].iter().any(|scheme| start.starts_with(scheme)) {
            return Err(CV_ACTIVE.into());
        }
        // A link (a) is followed by a press only; a template on the own disk is fetched by nobody.
        let fetched = name == "href" && tag.local != "a" && leads_out(&start) && !start.starts_with("data:");
        if fetched && !(tag.local == "template" && start.starts_with("file:///") && !start.starts_with("file:////")) {
            return Err(CV_OUTSIDE.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
