//! Reading the objects of a PDF one by one, as a reader of PDF does (ISO 32000-2, 7.2 and 7.3), with bounds on depth and number.
//! Nothing is fetched or shown; what cannot be read is refused as damaged.

use model::Refusal;
use model::expert::{CV_BOMB, CV_DAMAGED};

/// Objects lie in each other no deeper than this.
const DEPTH: usize = 64;
/// Nor are there more values in one object.
const VALUES: usize = 500_000;

/// One value.
#[derive(PartialEq, Debug)]
pub(super) enum Value {
    /// With `#xx` decoded (7.3.5).
    Name(Vec<u8>),
    Int(i64),
    /// A string, written either way (7.3.4).
    Text(Vec<u8>),
    /// A reference to the object of this number (7.3.10).
    Ref(i64),
    Array(Vec<Value>),
    Dict(Vec<(Vec<u8>, Value)>),
    /// A real number, true, false, null, or a word that is no value.
    Other,
}

impl Value {
    /// What a dictionary says under a key; more than once when it says it more than once.
    pub(super) fn all<'a>(&'a self, key: &'static str) -> impl Iterator<Item = &'a Value> {
        let entries = if let Value::Dict(entries) = self { entries.as_slice() } else { &[] };
        entries.iter().filter(move |(name, _)| name == key.as_bytes()).map(|(_, value)| value)
    }

    pub(super) fn has(&self, key: &'static str) -> bool {
        self.all(key).next().is_some()
    }

    pub(super) fn is_name(&self, name: &str) -> bool {
        matches!(self, Value::Name(own) if own == name.as_bytes())
    }
}

/// A reader of values, somewhere in the bytes of a document or of an object stream.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    /// Where it reads next.
    pub(super) at: usize,
    values: usize,
}

fn damaged() -> Refusal {
    CV_DAMAGED.into()
}

const fn is_white(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

const fn is_regular(byte: u8) -> bool {
    !is_white(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Reader { bytes, at, values: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn sees(&self, sign: &[u8]) -> bool {
        self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(sign))
    }

    fn takes(&mut self, sign: &[u8]) -> bool {
        let seen = self.sees(sign);
        self.at += if seen { sign.len() } else { 0 };
        seen
    }

    /// Passes over white space and comments.
    pub(super) fn skip(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| !matches!(byte, b'\n' | b'\r')) {
                    self.at += 1;
                }
            } else if is_white(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// A whole number without a sign, when one stands here.
    pub(super) fn whole(&mut self) -> Option<i64> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        std::str::from_utf8(&self.bytes[start..self.at]).ok()?.parse().ok()
    }

    /// Takes a word that stands here, white space before it or not.
    pub(super) fn word(&mut self, word: &[u8]) -> bool {
        let back = self.at;
        self.skip();
        let taken = self.takes(word);
        self.at = if taken { self.at } else { back };
        taken
    }

    /// Takes the number and the word with which an object begins (7.3.10).
    pub(super) fn header(&mut self) -> Option<i64> {
        let number = self.whole()?;
        let end = self.at;
        self.skip();
        (self.at > end && self.whole().is_some() && self.word(b"obj")).then_some(number)
    }

    /// Takes the word and the line end after which the data of a stream stands (7.3.8.1).
    pub(super) fn stream(&mut self) -> Option<Result<usize, Refusal>> {
        let begins = self.word(b"stream");
        begins.then(|| if self.takes(b"\r\n") || self.takes(b"\n") { Ok(self.at) } else { Err(damaged()) })
    }

    /// The value that stands here.
    pub(super) fn value(&mut self) -> Result<Value, Refusal> {
        self.deep(0)
    }

    fn deep(&mut self, depth: usize) -> Result<Value, Refusal> {
        self.values += 1;
        if depth > DEPTH || self.values > VALUES {
            return Err(CV_BOMB.into());
        }
        self.skip();
        match self.peek() {
            None => Err(damaged()),
            Some(b'/') => Ok(Value::Name(self.name())),
            Some(b'(') => self.text(),
            Some(b'[') => self.array(depth),
            Some(b'<') if self.takes(b"<<") => self.dict(depth),
            Some(b'<') => self.hex_text(),
            Some(byte) if byte.is_ascii_digit() => Ok(self.number()),
            Some(byte) if is_regular(byte) => self.other(depth),
            Some(_) => Err(damaged()),
        }
    }

    fn name(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| is_regular(*byte)) {
            let pair = |at: usize| Some(hex(*self.bytes.get(at)?)? * 16 + hex(*self.bytes.get(at + 1)?)?);
            let coded = if byte == b'#' { pair(self.at + 1) } else { None };
            self.at += if coded.is_some() { 3 } else { 1 };
            name.push(coded.unwrap_or(byte));
        }
        name
    }

    /// A number, or the reference that begins with it.
    fn number(&mut self) -> Value {
        let whole = self.whole();
        if self.peek().is_some_and(is_regular) {
            while self.peek().is_some_and(is_regular) {
                self.at += 1;
            }
            return Value::Other;
        }
        let (Some(number), back) = (whole, self.at) else { return Value::Other };
        self.skip();
        if self.at > back && self.whole().is_some() && self.word(b"R") && !self.peek().is_some_and(is_regular) {
            return Value::Ref(number);
        }
        self.at = back;
        Value::Int(number)
    }

    fn other(&mut self, depth: usize) -> Result<Value, Refusal> {
        let start = self.at;
        while self.peek().is_some_and(is_regular) {
            self.at += 1;
        }
        // An object that is still open where another thing begins was cut.
        let ends = [&b"endobj"[..], b"obj", b"stream", b"endstream", b"xref", b"startxref", b"trailer"];
        if depth > 0 && ends.contains(&&self.bytes[start..self.at]) { Err(damaged()) } else { Ok(Value::Other) }
    }

    fn array(&mut self, depth: usize) -> Result<Value, Refusal> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip();
            if self.takes(b"]") {
                return Ok(Value::Array(items));
            }
            items.push(self.deep(depth + 1)?);
        }
    }

    fn dict(&mut self, depth: usize) -> Result<Value, Refusal> {
        let mut entries = Vec::new();
        loop {
            self.skip();
            if self.takes(b">>") {
                return Ok(Value::Dict(entries));
            }
            if self.peek() != Some(b'/') {
                return Err(damaged());
            }
            let key = self.name();
            self.skip();
            let value = if self.sees(b">>") { Value::Other } else { self.deep(depth + 1)? };
            entries.push((key, value));
        }
    }

    fn hex_text(&mut self) -> Result<Value, Refusal> {
        self.at += 1;
        let mut digits = Vec::new();
        loop {
            let byte = self.peek().ok_or_else(damaged)?;
            self.at += 1;
            match hex(byte) {
                Some(digit) => digits.push(digit),
                None if byte == b'>' => break,
                None if is_white(byte) => {}
                None => return Err(damaged()),
            }
        }
        let pair = |pair: &[u8]| pair[0] * 16 + pair.get(1).copied().unwrap_or_default();
        Ok(Value::Text(digits.chunks(2).map(pair).collect()))
    }

    fn text(&mut self) -> Result<Value, Refusal> {
        self.at += 1;
        let (mut text, mut open) = (Vec::new(), 1usize);
        loop {
            let byte = self.peek().ok_or_else(damaged)?;
            self.at += 1;
            match byte {
                b'\\' => self.escaped(&mut text)?,
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return Ok(Value::Text(text));
            }
            if byte != b'\\' {
                text.push(byte);
            }
        }
    }

    /// What follows a backslash in a string (7.3.4.2, table 3).
    fn escaped(&mut self, text: &mut Vec<u8>) -> Result<(), Refusal> {
        let byte = self.peek().ok_or_else(damaged)?;
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\r' => {
                self.takes(b"\n");
            }
            b'\n' => {}
            b'0'..=b'7' => {
                let mut code = byte - b'0';
                for _ in 0..2 {
                    let Some(digit) = self.peek().filter(|byte| matches!(byte, b'0'..=b'7')) else { break };
                    code = code.wrapping_mul(8).wrapping_add(digit - b'0');
                    self.at += 1;
                }
                text.push(code);
            }
            _ => text.push(byte),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Value, Refusal> {
        Reader::new(text.as_bytes(), 0).value()
    }

    fn name(text: &str) -> Value {
        Value::Name(text.as_bytes().to_vec())
    }

    #[test]
    fn values_are_read_as_the_standard_writes_them() {
        assert_eq!(read("/Java#53cript"), Ok(name("JavaScript")));
        assert_eq!(read(" %a comment\n/A#4"), Ok(name("A#4")), "half a code is none");
        assert_eq!(
            read(
                r"(a\(\)(b)\101\r\
c)"
            ),
            Ok(Value::Text(b"a()(b)A\rc".to_vec()))
        );
        assert_eq!(read("<4a 4B5>"), Ok(Value::Text(b"JKP".to_vec())));
        assert_eq!(
            read("[1 0 R 2 .5 3 4]"),
            Ok(Value::Array(vec![Value::Ref(1), Value::Int(2), Value::Other, Value::Int(3), Value::Int(4)]))
        );
        let dict = read("<</A<</B[/C]>>/D 5%x\n0 R/E>>").expect("a dictionary");
        assert!(dict.has("A") && dict.has("E") && !dict.has("B"));
        assert_eq!(dict.all("D").next(), Some(&Value::Ref(5)));
    }

    #[test]
    fn what_cannot_be_read_is_damaged_and_what_has_no_end_is_refused() {
        for cut in ["<< /A", "[1 2", "(a", "<4a", "<< 5 /A >>", ")", "", "[ 1 endobj", "<4x>"] {
            assert_eq!(read(cut), Err(CV_DAMAGED.into()), "{cut}");
        }
        assert_eq!(read(&"[".repeat(100)), Err(CV_BOMB.into()));
        assert_eq!(read(&format!("[{}]", "1 ".repeat(VALUES + 1))), Err(CV_BOMB.into()));
    }
}
