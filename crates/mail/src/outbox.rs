//! Letters as files, where no mail server takes them: read back, so that a person can pass on what stands in them.
//!
//! They are read whichever way they were encoded: files of an earlier version hold quoted-printable text, which breaks links.

use std::io;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A letter in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filed {
    /// The file.
    pub file: PathBuf,
    /// When it was written, as its head says.
    pub date: String,
    /// The address of the reader.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text, each paragraph and each link in one line.
    pub text: String,
}

/// The letters of a folder, oldest first.
pub fn filed(folder: &Path) -> io::Result<Vec<Filed>> {
    let entries = std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    let mut files: Vec<PathBuf> = entries.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "eml")).collect();
    // They are named by their ids, which sort as the letters were written.
    files.sort();
    files.into_iter().map(|file| std::fs::read(&file).map(|bytes| read(file, &bytes))).collect()
}

/// The letter that bytes hold.
fn read(file: PathBuf, bytes: &[u8]) -> Filed {
    let whole = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let (head, body) = whole.split_once("\n\n").unwrap_or((whole.as_str(), ""));
    let head = head.replace("\n ", " ").replace("\n\t", " ");
    let text = match field(&head, "Content-Transfer-Encoding").as_str() {
        "quoted-printable" => text_of(&unquoted(body)),
        "base64" => text_of(&STANDARD.decode(body.replace('\n', "")).unwrap_or_default()),
        _ => body.to_owned(),
    };
    let part = |name: &str| shown(&in_words(&field(&head, name)));
    Filed { file, date: part("Date"), to: part("To"), subject: part("Subject"), text: shown(text.trim_end()) }
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}

/// Text without signs that steer a terminal.
fn shown(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// A field of the head, or nothing.
fn field(head: &str, name: &str) -> String {
    let fields = head.lines().filter_map(|line| line.split_once(':'));
    fields.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned()).next().unwrap_or_default()
}

/// A field in which words that are not ASCII stand in base64 (RFC 2047). The space between two of those belongs to neither.
fn in_words(field: &str) -> String {
    let (mut out, mut was_encoded) = (String::new(), false);
    for word in field.split(' ') {
        let encoded = encoded_word(word);
        let goes_on = was_encoded && encoded.is_some();
        if !(goes_on || out.is_empty()) {
            out.push(' ');
        }
        was_encoded = encoded.is_some();
        out.push_str(encoded.as_deref().unwrap_or(word));
    }
    out
}

fn encoded_word(word: &str) -> Option<String> {
    let inner = word.strip_prefix("=?utf-8?b?")?.strip_suffix("?=")?;
    STANDARD.decode(inner).ok().map(|bytes| text_of(&bytes))
}

/// What quoted-printable text stands for: `=` at the end of a line joins it to the next, `=C3` is a byte.
fn unquoted(text: &str) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'=', [b'\n', after @ ..]) => rest = after,
            (b'=', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                out.push(16 * value(*high) + value(*low));
                rest = after;
            }
            _ => out.push(*first),
        }
    }
    out
}

/// The value of a hexadecimal digit.
fn value(digit: u8) -> u8 {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use model::LetterId;

    use super::*;
    use crate::{Carrier, Parcel};

    const LINK: &str = "https://diaspora.example.org/nl/l/0123456789-0123456789-0123456789-0123456789";

    #[tokio::test]
    async fn a_letter_in_a_file_holds_its_links_whole_and_is_read_back() {
        let folder = std::env::temp_dir().join(format!("cd4d-outbox-{}", std::process::id()));
        let carrier = Carrier::named("file", folder.clone(), "Office <office@example.org>").expect("a carrier");
        let text = format!("Beste Zoë,\n\n{}\n\n{LINK}\n\nMet vriendelijke groet", "Dit is een lange alinea. ".repeat(80).trim_end());
        let parcel = Parcel {
            id: LetterId(uuid::Uuid::nil()),
            to: "zoe@example.org".to_owned(),
            language: "nl".to_owned(),
            subject: "Reünie: één vraag van het programma, voor u en voor uw collega’s in Hargeisa, Kumasi en Abeokuta".to_owned(),
            text: text.clone(),
            links: vec![LINK.to_owned()],
        };
        assert!(carrier.carry(&parcel).await.is_ok());
        let letters = filed(&folder).expect("letters");
        let raw = std::fs::read_to_string(&letters[0].file).expect("text");
        std::fs::remove_dir_all(&folder).expect("removed");
        assert!(raw.lines().any(|line| line == LINK), "{raw}");
        let [letter] = letters.as_slice() else { panic!("{letters:?}") };
        assert_eq!((letter.to.as_str(), letter.subject.as_str(), letter.text.as_str()), ("zoe@example.org", &*parcel.subject, &*text));
    }

    #[test]
    fn files_of_an_earlier_version_are_read() {
        let head = "To: zoe@example.org\r\nSubject: =?utf-8?b?UmXDvG5pZQ==?= in\r\n Kumasi\r\nContent-Transfer-Encoding: ";
        for (encoding, body) in [
            ("quoted-printable", "Zo=C3=AB:\r\n\r\nhttps://example.org/l/a-very-long-to=\r\nken=3D\r\n"),
            ("base64", "Wm/DqzoNCg0KaHR0cHM6Ly9leGFtcGxlLm9yZy9s\r\nL2EtdmVyeS1sb25nLXRva2VuPQ==\r\n"),
        ] {
            let letter = read(PathBuf::new(), format!("{head}{encoding}\r\n\r\n{body}").as_bytes());
            assert_eq!(letter.text, "Zoë:\n\nhttps://example.org/l/a-very-long-token=", "{encoding}");
            assert_eq!(letter.subject, "Reünie in Kumasi");
        }
    }
}
