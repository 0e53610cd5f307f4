//! Field codes of a Word document (ECMA-376 part 1, 17.16): an instruction such as PAGE, which may be cut into runs, nested in
//! another one, and computed by it. Some fetch a file, speak to another program or run something; the rest is harmless.

use model::Refusal;
use model::expert::{CV_ACTIVE, CV_DAMAGED, CV_OUTSIDE};

use super::xml::{Mark, Tag};

/// Fields that start something or speak to a program (17.16.5 and what Word took before it).
const RUN: &[&str] = &["CONTROL", "DDE", "DDEAUTO", "EMBED", "MACRO", "MACROBUTTON", "PRINT"];
/// Fields that bring in what lies elsewhere.
const FETCH: &[&str] = &["DATA", "DATABASE", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "RD"];
/// The vocabulary of Word, in the two forms of the standard (parts 1 and 4).
const VOCABULARY: &[&str] =
    &["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"];
/// The elements of which fields are made.
const MARKS: &[&str] = &["delInstrText", "fldChar", "fldSimple", "instrText", "txbxContent"];
/// The name of a field stands at its beginning; the rest need not be kept.
const KEPT: usize = 64;

/// What is known of one field.
#[derive(Default)]
struct Field {
    /// The instruction, from runs of instructions alone, and with texts and deleted runs between them: programs differ in what
    /// they take.
    codes: [String; 2],
    /// The instruction is over, the result follows.
    shown: bool,
}

impl Field {
    fn add(&mut self, which: usize, text: &str) {
        let code = &mut self.codes[which];
        for c in text.chars().filter(|c| c.is_alphanumeric() || *c == '=' || is_gap(*c)) {
            if code.chars().count() < KEPT && !(code.is_empty() && is_gap(c)) {
                code.push(c);
            }
        }
    }

    /// Whether its name is there in full, so that nothing which follows can change it.
    fn is_named(&self) -> bool {
        self.codes.iter().all(|code| code.starts_with('=') || code.contains(is_gap))
    }

    fn check(&self) -> Result<(), Refusal> {
        for code in &self.codes {
            let name = code.split(is_gap).next().unwrap_or_default().to_ascii_uppercase();
            if RUN.contains(&name.as_str()) {
                return Err(CV_ACTIVE.into());
            }
            if FETCH.contains(&name.as_str()) {
                return Err(CV_OUTSIDE.into());
            }
        }
        Ok(())
    }
}

/// What ends the name of a field.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\\' | '“' | '”')
}

/// Whether an instruction that stands in one piece does something.
fn whole(code: &str) -> Result<(), Refusal> {
    let mut field = Field::default();
    field.add(0, code);
    field.check()
}

/// Which text is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum In {
    Instruction,
    Deleted,
    Text,
    Other,
}

/// The fields of one part, while its marks go by.
pub(super) struct Fields {
    /// Fields that are open, in each text that lies in another one (a text box). The first of each is no field: it takes what
    /// stands outside of any.
    stories: Vec<Vec<Field>>,
    deleted: String,
    within: In,
    /// How many deletions lie around.
    removed: usize,
    /// The prefixes that stand for the vocabulary of Word.
    prefixes: Vec<String>,
}

impl Fields {
    pub(super) fn new() -> Self {
        Fields { stories: vec![vec![Field::default()]], deleted: String::new(), within: In::Other, removed: 0, prefixes: Vec::new() }
    }

    fn top(&mut self) -> Option<&mut Field> {
        self.stories.last_mut().and_then(|story| story.last_mut())
    }

    /// Takes the next mark of the part.
    pub(super) fn mark(&mut self, mark: &Mark<'_>) -> Result<(), Refusal> {
        match mark {
            Mark::Start(tag) => self.start(tag),
            Mark::End("txbxContent") if self.stories.len() > 1 => self.stories.pop().map_or(Ok(()), |story| check(&story)),
            Mark::End("Choice" | "Fallback") if self.stories.len() > 1 => {
                let story = self.stories.pop().unwrap_or_default();
                // A program takes one of the choices: a field that goes on after it would be read differently.
                let whole = story.len() == 1 && story.iter().all(|field| field.codes[1].is_empty());
                check(&story).and(if whole { Ok(()) } else { Err(CV_DAMAGED.into()) })
            }
            Mark::End("del" | "moveFrom") => {
                self.removed = self.removed.saturating_sub(1);
                Ok(())
            }
            Mark::End("instrText" | "delInstrText" | "t") => {
                self.within = In::Other;
                Ok(())
            }
            Mark::End(_) => Ok(()),
            Mark::Text(text) => {
                self.text(text);
                Ok(())
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>) -> Result<(), Refusal> {
        self.vocabulary(tag)?;
        match tag.local {
            "instrText" => self.within = In::Instruction,
            "delInstrText" => self.within = In::Deleted,
            "t" => self.within = In::Text,
            "txbxContent" | "Choice" | "Fallback" => self.stories.push(vec![Field::default()]),
            "del" | "moveFrom" => self.removed += 1,
            "fldSimple" => return whole(tag.get("instr")?.unwrap_or_default()),
            "fldChar" => return self.character(tag.get("fldCharType")?.unwrap_or_default().trim()),
            _ => {}
        }
        Ok(())
    }

    /// Elements that only look like those of a field would pull apart what Word reads together: other vocabularies (part 3 has
    /// programs pass over them), and elements inside an instruction.
    fn vocabulary(&mut self, tag: &Tag<'_>) -> Result<(), Refusal> {
        for (prefix, vocabulary) in tag.vocabularies() {
            let known = self.prefixes.iter().any(|own| own == prefix);
            match (VOCABULARY.contains(&vocabulary.trim()), known) {
                (true, false) => self.prefixes.push(prefix.to_owned()),
                (false, true) => return Err(CV_DAMAGED.into()),
                _ => {}
            }
        }
        let foreign = !self.prefixes.is_empty() && !self.prefixes.iter().any(|own| own == tag.prefix);
        if self.within == In::Instruction || foreign && MARKS.contains(&tag.local) { Err(CV_DAMAGED.into()) } else { Ok(()) }
    }

    /// Where a field begins, shows its result, ends (17.16.18).
    fn character(&mut self, kind: &str) -> Result<(), Refusal> {
        let depth = self.stories.last().map_or(0, Vec::len);
        match kind {
            "begin" => {
                // A field whose name another field computes could become any.
                if depth > 1 && self.top().is_some_and(|field| !field.shown && !field.is_named()) {
                    return Err(CV_ACTIVE.into());
                }
                if let Some(story) = self.stories.last_mut() {
                    story.push(Field::default());
                }
            }
            "separate" if depth > 1 => {
                if let Some(field) = self.top() {
                    field.shown = true;
                }
            }
            "end" if depth > 1 => {
                if let Some(field) = self.stories.last_mut().and_then(Vec::pop) {
                    return field.check();
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        let (within, outside) = (self.within, self.stories.last().is_none_or(|story| story.len() == 1));
        match within {
            In::Instruction => {
                let removed = self.removed > 0;
                if let Some(field) = self.top() {
                    field.add(1, text);
                    if !removed {
                        field.add(0, text);
                    }
                }
            }
            In::Text if !outside => {
                if let Some(field) = self.top().filter(|field| !field.shown) {
                    field.add(1, text);
                }
            }
            In::Deleted if self.deleted.len() < KEPT => self.deleted.push_str(text),
            In::Deleted | In::Text | In::Other => {}
        }
    }

    /// Looks at what the part left open.
    pub(super) fn end(&self) -> Result<(), Refusal> {
        self.stories.iter().try_for_each(|story| check(story)).and_then(|()| whole(&self.deleted))
    }
}

fn check(story: &[Field]) -> Result<(), Refusal> {
    story.iter().try_for_each(Field::check)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cv::xml::Reader;

    fn read(body: &str) -> Result<(), Refusal> {
        let (mut reader, mut fields) = (Reader::new(body), Fields::new());
        while let Some(mark) = reader.next()? {
            fields.mark(&mark)?;
        }
        fields.end()
    }

    /// `{` begins a field, `|` separates, `}` ends it; the rest are runs of instructions, cut at `~`.
    fn coded(sketch: &str) -> String {
        let mut out = String::new();
        for c in sketch.chars() {
            match c {
                '{' => out += "</w:instrText><w:fldChar w:fldCharType='begin'/><w:instrText>",
                '|' => out += "</w:instrText><w:fldChar w:fldCharType='separate'/><w:instrText>",
                '}' => out += "</w:instrText><w:fldChar w:fldCharType=\"end\"/><w:instrText>",
                '~' => out += "</w:instrText></w:r><w:r><w:instrText xml:space='preserve'>",
                c => out.push(c),
            }
        }
        format!("<w:p><w:r><w:instrText>{out}</w:instrText></w:r></w:p>")
    }

    #[test]
    fn ordinary_fields_are_taken() {
        for sketch in [
            "{ PAGE |1}",
            "{PA~GE \\* MERGEFORMAT |1}",
            "{ HYPERLINK \"https://e.example/dde\" |x}",
            "{ TOC \\o \"1-3\" \\h |{ HYPERLINK \\l \"_Toc1\" |{ PAGEREF _Toc1 \\h |2}}}",
            "{={ NUMPAGES |3}-1 |2}",
            "{ IF { PAGE } = 1 \"LINK\" |}",
            "{ ADDIN ZOTERO_ITEM CSL_CITATION {} |(Bello, 2020)}",
            "{ DATE \\@ \"d MMMM\" |}",
            "{ SEQ Figure |}",
            "{ DATABASES |}",
        ] {
            assert_eq!(read(&coded(sketch).replace("{}", "")), Ok(()), "{sketch}");
        }
        assert_eq!(read("<w:fldSimple w:instr=' PAGE '><w:r><w:t>DDEAUTO c:\\\\ is a word here</w:t></w:r></w:fldSimple>"), Ok(()));
    }

    #[test]
    fn fields_that_run_or_fetch_are_refused_however_they_are_cut() {
        let active = Err(CV_ACTIVE.into());
        let outside = Err(CV_OUTSIDE.into());
        for (sketch, expected) in [
            ("{DDEAUTO c:\\\\x \"y\"|}", &active),
            ("{ D~D~E~AUTO c |}", &active),
            ("{ dde\"c\" |}", &active),
            ("{MACROBUTTON x y}", &active),
            ("{ IF { PAGE } = 1 \"{ DDE c }\" |}", &active),
            ("{{ QUOTE 68 68 69 } c |}", &active),
            ("{ D{ QUOTE 68 }E c |}", &active),
            ("{ INCLUDEPICTURE \"http://e.example/a.png\" |}", &outside),
            ("{ INCLUDE~TEXT \"//e/a.docx\" |}", &outside),
            ("{ PAGE |{ LINK Excel.Sheet.8 a |}}", &outside),
            ("DDE c", &active),
            ("{ DDE c", &active),
            ("{ &#68;DE c |}", &active),
        ] {
            assert_eq!(&read(&coded(sketch)), expected, "{sketch}");
        }
        assert_eq!(read("<w:fldSimple w:instr='DDEAUTO c'/>"), active);
        assert_eq!(read("<x:fldSimple x:instr=' &#x4c;INK c'/>"), outside);
        assert_eq!(read("<w:delInstrText>DDE c</w:delInstrText>"), active);
        let begin = "<w:fldChar w:fldCharType='begin'/><w:instrText>D</w:instrText>";
        let between = "<w:delInstrText>X</w:delInstrText><w:txbxContent><w:instrText>X</w:instrText></w:txbxContent>";
        assert_eq!(read(&format!("{begin}{between}<w:instrText>DE c</w:instrText>")), active, "another text lies between");
        assert_eq!(read(&format!("{begin}<w:t>DE</w:t><w:instrText> c</w:instrText>")), active, "text counts as well");
        assert_eq!(read(&format!("{begin}<w:t>X</w:t><w:instrText>DE c</w:instrText>")), active, "and may not count");
        let removed = "<w:del><w:r><w:instrText>X</w:instrText></w:r></w:del>";
        assert_eq!(read(&format!("{begin}{removed}<w:instrText>DE c</w:instrText>")), active, "what was deleted does not count");
    }

    #[test]
    fn what_programs_would_read_differently_is_refused() {
        let damaged = Err(CV_DAMAGED.into());
        let word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
        let field = "<w:fldChar w:fldCharType='begin'/><w:instrText>D";
        for body in [
            format!("<w:p {word} xmlns:x='urn:x'>{field}</w:instrText><x:instrText>X</x:instrText><w:instrText>DE c</w:instrText></w:p>"),
            format!("<w:p {word}>{field}</w:instrText><w:fldChar xmlns:w='urn:x' w:fldCharType='end'/></w:p>"),
            format!("<w:p {word}>{field}<x:y>X</x:y>DE c</w:instrText></w:p>"),
            format!("{field}</w:instrText><mc:Choice><w:fldChar w:fldCharType='begin'/></mc:Choice>"),
            format!("{field}</w:instrText><mc:Choice><w:instrText>X</w:instrText></mc:Choice>"),
            "<w:fldSimple x:instr='PAGE' w:instr='DDE c'/>".to_owned(),
        ] {
            assert_eq!(read(&body), damaged, "{body}");
        }
        let page = "<w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType='end'/>";
        let boxed = format!("<w:txbxContent {word}>{page}</w:txbxContent>");
        assert_eq!(read(&format!("<w:p {word}><mc:Choice>{boxed}</mc:Choice><mc:Fallback>{boxed}</mc:Fallback></w:p>")), Ok(()));
    }
}
