//! A line to a server: one question, one answer, read to its end.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use scraper::{Html, Selector};

/// An answer.
pub struct Answer {
    /// The status; 0 where none came.
    pub status: u16,
    /// The head.
    pub head: String,
    /// The body.
    pub body: String,
}

impl Answer {
    /// A field of the head.
    pub fn header(&self, name: &str) -> Option<&str> {
        let fields = self.head.lines().filter_map(|line| line.split_once(": "));
        fields.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }
}

/// Opens a line.
pub fn open(address: &str) -> io::Result<TcpStream> {
    let line = TcpStream::connect(address)?;
    line.set_read_timeout(Some(Duration::from_secs(60)))?;
    Ok(line)
}

/// Asks, and reads the answer to its end. An answer that was cut off is an error.
pub fn ask(address: &str, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> io::Result<Answer> {
    let mut line = open(address)?;
    // HTTP/1.0: the answer ends with the connection or its length, never in pieces.
    let mut question = format!("{method} {path} HTTP/1.0\r\nhost: {address}\r\ncontent-length: {}\r\n", body.len());
    for (name, value) in headers {
        question.push_str(&format!("{name}: {value}\r\n"));
    }
    question.push_str("\r\n");
    question.push_str(body);
    line.write_all(question.as_bytes())?;
    read(&mut line)
}

/// Reads an answer to its end.
pub fn read(line: &mut TcpStream) -> io::Result<Answer> {
    let mut bytes = Vec::new();
    line.read_to_end(&mut bytes)?;
    let cut = || io::Error::new(io::ErrorKind::UnexpectedEof, "the answer was cut off");
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(cut)?;
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(cut)?;
    let answer = Answer { status, head: head.to_owned(), body: body.to_owned() };
    let whole = answer.header("content-length").and_then(|length| length.parse::<usize>().ok()).is_none_or(|length| length == body.len());
    if whole { Ok(answer) } else { Err(cut()) }
}

/// Opens an address.
pub fn get(address: &str, path: &str) -> Answer {
    ask(address, "GET", path, &[], "").unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Fills in the form of a page and sends it, as a browser of somebody without a session does.
pub fn fill(address: &str, path: &str, values: &[(&str, &str)]) -> io::Result<Answer> {
    fill_from(address, "127.0.0.1", path, values)
}

/// The same from a place that a proxy names.
pub fn fill_from(address: &str, place: &str, path: &str, values: &[(&str, &str)]) -> io::Result<Answer> {
    let page = ask(address, "GET", path, &[], "")?;
    let hidden: Vec<(String, String)> = {
        let html = Html::parse_document(&page.body);
        let fields = Selector::parse("main form[method=post] input[type=hidden]").expect("a selector");
        let pair = |field: scraper::ElementRef<'_>| {
            Some((field.value().attr("name")?.to_owned(), field.value().attr("value").unwrap_or_default().to_owned()))
        };
        html.select(&fields).filter_map(pair).collect()
    };
    let body: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(values).extend_pairs(hidden).finish();
    let origin = format!("http://{address}");
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("origin", origin.as_str()), ("x-forwarded-for", place)];
    ask(address, "POST", path, &headers, &body)
}
