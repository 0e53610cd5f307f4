//! The marks of an XML document, one after the other: enough to see which elements and attributes stand in it. No entity is
//! expanded beyond those that every document has, and a document type, which could name others, is refused (ECMA-376 part 2
//! forbids it in a package).

use std::borrow::Cow;

use model::Refusal;
use model::expert::{CV_DAMAGED, CV_OUTSIDE};

/// One mark.
pub(super) enum Mark<'a> {
    /// The start of an element; what is empty has an end as well.
    Start(Tag<'a>),
    /// The end of the element with this local name.
    End(&'a str),
    /// Text between them.
    Text(Cow<'a, str>),
}

/// The start of an element.
pub(super) struct Tag<'a> {
    /// Its name without the prefix, which each document may choose.
    pub local: &'a str,
    /// The prefix; empty when there is none.
    pub prefix: &'a str,
    attributes: Vec<(&'a str, Cow<'a, str>)>,
}

impl Tag<'_> {
    /// The attributes, by their local names.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (local(name), value.as_ref()))
    }

    /// The attribute of this local name; two of them, under different prefixes, would be read differently by different programs.
    pub(super) fn get(&self, name: &str) -> Result<Option<&str>, Refusal> {
        let mut found = self.attributes().filter(|(own, _)| *own == name).map(|(_, value)| value);
        match (found.next(), found.next()) {
            (value, None) => Ok(value),
            _ => Err(CV_DAMAGED.into()),
        }
    }

    /// The prefixes that are declared here, with the vocabulary that each stands for.
    pub(super) fn vocabularies(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().filter_map(|(name, value)| {
            let prefix = if *name == "xmlns" { Some("") } else { name.strip_prefix("xmlns:") };
            prefix.map(|prefix| (prefix, value.as_ref()))
        })
    }
}

fn local(name: &str) -> &str {
    halves(name).1
}

fn halves(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

/// The text of a part in one of the two encodings that are allowed, when it looks like XML.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    let two = |read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok()
    };
    let text = match bytes {
        [0xff, 0xfe, ..] | [b'<', 0, ..] => two(u16::from_le_bytes)?,
        [0xfe, 0xff, ..] | [0, b'<', ..] => two(u16::from_be_bytes)?,
        _ => String::from_utf8(bytes.to_vec()).ok()?,
    };
    let text = text.trim_start_matches('\u{feff}');
    let start = text.trim_start();
    let declared = start.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map(|(head, _)| head.to_ascii_lowercase());
    let other = declared.is_some_and(|head| head.contains("encoding") && !head.contains("utf-8") && !head.contains("utf-16"));
    (start.starts_with('<') && !other).then(|| start.to_owned())
}

/// Whether this is XML that a browser shows as data: no page, no drawing, no script, no style sheet that makes one of it.
pub(super) fn is_mere_data(bytes: &[u8]) -> bool {
    let shown = ["<html", ":html", "<script", ":script", "xml-stylesheet", "<!doctype", "1999/xhtml", "2000/svg", "1999/xsl"];
    text(bytes).is_some_and(|text| {
        let text = text.to_ascii_lowercase();
        !shown.iter().any(|sign| text.contains(sign))
    })
}

/// Reads a document mark by mark.
pub(super) struct Reader<'a> {
    rest: &'a str,
    /// The element that ended where it began.
    empty: Option<&'a str>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Reader { rest: text, empty: None }
    }

    fn past(&mut self, start: &str, end: &str) -> Result<&'a str, Refusal> {
        let (inner, rest) = self.rest[start.len()..].split_once(end).ok_or(CV_DAMAGED)?;
        self.rest = rest;
        Ok(inner)
    }

    /// The next mark; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Mark<'a>>, Refusal> {
        if let Some(name) = self.empty.take() {
            return Ok(Some(Mark::End(name)));
        }
        loop {
            if self.rest.is_empty() {
                return Ok(None);
            }
            if !self.rest.starts_with('<') {
                let (text, rest) = self.rest.split_at(self.rest.find('<').unwrap_or(self.rest.len()));
                self.rest = rest;
                return Ok(Some(Mark::Text(plain(text))));
            }
            if self.rest.starts_with("<!--") {
                self.past("<!--", "-->")?;
            } else if self.rest.starts_with("<![CDATA[") {
                return Ok(Some(Mark::Text(Cow::Borrowed(self.past("<![CDATA[", "]]>")?))));
            } else if self.rest.starts_with("<!") {
                return Err(CV_OUTSIDE.into());
            } else if self.rest.starts_with("<?") {
                self.past("<?", "?>")?;
            } else if self.rest.starts_with("</") {
                return Ok(Some(Mark::End(local(self.past("</", ">")?.trim()))));
            } else {
                return self.tag().map(|tag| Some(Mark::Start(tag)));
            }
        }
    }

    fn tag(&mut self) -> Result<Tag<'a>, Refusal> {
        self.rest = &self.rest[1..];
        let name = self.name()?;
        let (prefix, local) = halves(name);
        let mut attributes = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if let Some(rest) = self.rest.strip_prefix("/>") {
                (self.rest, self.empty) = (rest, Some(local));
                return Ok(Tag { local, prefix, attributes });
            }
            if let Some(rest) = self.rest.strip_prefix('>') {
                self.rest = rest;
                return Ok(Tag { local, prefix, attributes });
            }
            let key = self.name()?;
            let rest = self.rest.trim_start().strip_prefix('=').ok_or(CV_DAMAGED)?.trim_start();
            let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\'')).ok_or(CV_DAMAGED)?;
            let (value, rest) = rest[1..].split_once(quote).ok_or(CV_DAMAGED)?;
            self.rest = rest;
            attributes.push((key, plain(value)));
        }
    }

    fn name(&mut self) -> Result<&'a str, Refusal> {
        let ends = |c: char| c.is_whitespace() || matches!(c, '/' | '>' | '=' | '<' | '"' | '\'');
        let (name, rest) = self.rest.split_at(self.rest.find(ends).ok_or(CV_DAMAGED)?);
        self.rest = rest;
        if name.is_empty() { Err(CV_DAMAGED.into()) } else { Ok(name) }
    }
}

/// Text with the references to characters resolved.
fn plain(text: &str) -> Cow<'_, str> {
    let Some((before, mut rest)) = text.split_once('&') else { return Cow::Borrowed(text) };
    let mut out = before.to_owned();
    loop {
        let known = rest.split_once(';').and_then(|(name, after)| Some((character(name)?, after)));
        match known {
            Some((character, after)) => {
                out.push(character);
                rest = after;
            }
            None => out.push('&'),
        }
        let Some((before, after)) = rest.split_once('&') else { break };
        out.push_str(before);
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn character(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let code = name.strip_prefix('#')?;
            let code = match code.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => code.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Result<String, Refusal> {
        let (mut reader, mut out) = (Reader::new(text), String::new());
        while let Some(mark) = reader.next()? {
            match mark {
                Mark::Start(tag) => {
                    out += &format!("<{}", tag.local);
                    tag.attributes().for_each(|(name, value)| out += &format!(" {name}={value}"));
                }
                Mark::End(name) => out += &format!(">{name}"),
                Mark::Text(text) => out += &format!("'{text}'"),
            }
        }
        Ok(out)
    }

    #[test]
    fn marks_come_one_after_the_other() {
        let text = "<?xml version='1.0'?><w:p a='1>2' r:id = \"x&#x41;&amp;&b\"><!-- <no> --><w:t/>D<![CDATA[<D>]]>&#68;</w:p >";
        assert_eq!(marks(text), Ok("<p a=1>2 id=xA&&b<t>t'D''<D>''D'>p".to_owned()));
        for cut in ["<a", "<a b", "<a b=", "<a b='", "<a b=c>", "<!-- ", "</a", "< a>", "<"] {
            assert_eq!(marks(cut), Err(CV_DAMAGED.into()), "{cut}");
        }
        assert_eq!(marks("<!DOCTYPE a [<!ENTITY b SYSTEM 'http://e.example'>]><a/>"), Err(CV_OUTSIDE.into()));
    }

    #[test]
    fn both_encodings_are_read_and_others_are_not() {
        let wide: Vec<u8> = "\u{feff}<a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&wide).as_deref(), Some("<a/>"));
        assert_eq!(text(&wide[2..]).as_deref(), Some("<a/>"));
        assert_eq!(text("\u{feff} <a/>".as_bytes()).as_deref(), Some("<a/>"));
        for other in [&b"<?xml version='1.0' encoding='utf-7'?><a/>"[..], b"\x89PNG", b"<a>\xff</a>", b"plain", b""] {
            assert_eq!(text(other), None);
        }
        assert!(is_mere_data(b"<?xml version='1.0' encoding='UTF-8'?><Candidate/>"));
        for shown in [&b"<html/>"[..], b"<a xmlns='http://www.w3.org/1999/xhtml'/>", b"<?xml-stylesheet href='a.xsl'?><a/>", b"MZ"] {
            assert!(!is_mere_data(shown));
        }
    }
}
