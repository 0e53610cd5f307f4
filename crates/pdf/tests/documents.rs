//! Whole documents, read back with another program than the one that wrote them.
#![cfg(feature = "typst")]

#[path = "support/reader.rs"]
mod reader;
#[path = "support/samples.rs"]
mod samples;

use pdf::{PdfError, render};
use reader::Paper;
use samples::{CERTIFICATE, LETTER, certificate_nl, document, letter_ar, letter_en};
use serde_json::{Value, json};

/// Renders and opens; `PDF_SAMPLES=folder` keeps a copy for the eye.
fn set(template: &str, title: &str, lang: &str, data: Value) -> Paper {
    let bytes = render(&document(template, title, lang, data)).unwrap_or_else(|why| panic!("{title}: {why}"));
    assert!(bytes.starts_with(b"%PDF-1.7"));
    if let Some(folder) = std::env::var_os("PDF_SAMPLES") {
        let name = format!("{}-{lang}.pdf", title.split(' ').next().unwrap_or_default());
        std::fs::write(std::path::Path::new(&folder).join(name), &bytes).expect("a folder for samples");
    }
    Paper::new(&bytes)
}

#[track_caller]
fn assert_says(paper: &Paper, wanted: &[&str]) {
    let text = paper.text();
    for words in wanted {
        assert!(text.contains(words), "{words:?} is not in:\n{text}");
    }
}

#[test]
fn a_letter_carries_its_words_title_tags_and_standards() {
    let paper = set(LETTER, "Letter of agreement with the Ministry of Health", "en-GB", letter_en());
    assert_eq!(paper.property("Title"), "Letter of agreement with the Ministry of Health");
    assert_eq!(paper.property("Tagged"), "yes");
    assert_eq!(paper.property("Page size"), "595.276 x 841.89 pts (A4)");
    assert!(paper.claims().contains("<pdfuaid:part>1</pdfuaid:part>"), "{}", paper.claims());
    assert!(paper.claims().contains("<pdfaid:part>2</pdfaid:part>"), "{}", paper.claims());
    assert_says(
        &paper,
        &[
            "Letter of agreement with the Ministry of Health",
            "Connecting Diaspora for Development",
            "Hodan Zoë Warsame",
            "Netherlands",
            "Somalia",
            "Waiting for the ministry",
            "Dear Director,",
            "€6,750.00",
            "Page 1 of 2",
            "Page 2 of 2",
            "Signed electronically on 12 March 2026",
        ],
    );
}

#[test]
fn a_letter_has_a_tree_that_a_screen_reader_can_walk() {
    let tree = set(LETTER, "Letter of agreement", "en-GB", letter_en()).structure();
    for tag in ["Table", "THead", "TH", "TD", "L", "LI", "H1"] {
        assert!(tree.lines().any(|line| line.split([' ', ':']).find(|part| !part.is_empty()) == Some(tag)), "no {tag} in:\n{tree}");
    }
    assert!(tree.contains("/Scope /Column"), "{tree}");
    assert!(tree.contains("/Scope /Row"), "{tree}");
}

#[test]
fn a_certificate_in_dutch_is_one_page() {
    let paper = set(CERTIFICATE, "Certificaat van inzet", "nl", certificate_nl());
    assert_eq!(paper.property("Pages"), "1");
    assert_eq!(paper.property("Title"), "Certificaat van inzet");
    assert_says(
        &paper,
        &[
            "Certificaat van inzet",
            "Hiermee verklaren wij dat",
            "dr. Chidinma Okonkwo-Jansen",
            "collega’s",
            "Handtekening",
            "Pagina 1 van 1",
        ],
    );
}

#[test]
fn arabic_comes_out_in_the_order_in_which_it_was_written() {
    let paper = set(LETTER, "رسالة اتفاق", "ar", letter_ar());
    assert_eq!(paper.property("Title"), "رسالة اتفاق");
    let marks = ['\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
    let text = paper.text().replace(marks, "");
    for words in [
        "لا يدفع المضيف أي مبلغ للمختصة",
        "تكاليف السفر والتأمين",
        "تدريب اثنتي عشرة قابلة",
        "Layla al-Hassan",
        "€ 3,200.00",
        "في الأول من أبريل",
    ] {
        assert!(text.contains(words), "{words:?} is not in:\n{text}");
    }
    assert!(text.contains("Deze brief is ook in het Nederlands te krijgen."), "{text}");
    assert!(text.contains("ሥራው በመጋቢት ይጀምራል"), "{text}");
}

#[test]
fn a_certificate_reads_from_right_to_left_too() {
    let mut data = certificate_nl();
    data["frame"] = letter_ar()["frame"].clone();
    data["lead"] = json!("نشهد بأن");
    data["name"] = json!("د. ليلى الحسن");
    let paper = set(CERTIFICATE, "شهادة", "ar", data);
    assert_eq!(paper.property("Pages"), "1");
    assert_says(&paper, &["شهادة", "نشهد بأن", "ليلى الحسن"]);
}

#[test]
fn an_amharic_letter_keeps_its_letters() {
    let data = json!({ "frame": frame(), "said": "ውድ ዳይሬክተር፣\n\nሥራው በመጋቢት ይጀምራል። Hodan 12" });
    assert_says(&set(SAY, "የስምምነት ደብዳቤ", "am", data), &["የስምምነት ደብዳቤ", "ውድ ዳይሬክተር፣", "ሥራው በመጋቢት ይጀምራል። Hodan 12"]);
}

const SAY: &str = "#import \"/frame.typ\": *\n#let d = json(\"/data.json\")\n#show: frame.with(d.frame)\n#paragraphs(d.said)\n";

#[test]
fn a_long_table_repeats_its_head_and_articles_are_numbered() {
    let template = "#import \"/frame.typ\": *\n#let d = json(\"/data.json\")\n#show: frame.with(d.frame)\n#set heading(numbering: \"1.1\")\n\
        = #d.article\n== #d.article\n#sheet(d.head, d.rows)\n";
    let rows: Vec<_> = (1..=90).map(|row| json!([format!("Row {row}"), "x"])).collect();
    let data = json!({ "frame": frame(), "article": "Article", "head": ["Task", "When"], "rows": rows });
    let paper = set(template, "Terms", "en", data);
    let lines = paper.lines();
    assert!(lines.iter().any(|line| line == "1 Article") && lines.iter().any(|line| line == "1.1 Article"), "{lines:?}");
    let heads = lines.iter().filter(|line| line.starts_with("Task")).count();
    assert_eq!(heads.to_string(), paper.property("Pages"));
    assert!(heads > 1 && lines.iter().any(|line| line.starts_with("Row 90")), "{lines:?}");
}

fn frame() -> Value {
    json!({ "programme": "Programme", "words": { "page": "Page", "of": "of" } })
}

fn say(said: &str) -> Paper {
    set(SAY, "Spoken", "en", json!({ "frame": frame(), "said": said }))
}

#[test]
fn markup_in_peoples_text_is_shown_and_never_run() {
    for said in [
        "#import \"x\": *",
        "$ sum_(i=1)^n $",
        "\\ #panic(1) \\u{41}",
        "= Not a heading",
        "*not bold* _nor this_",
        "#read(\"/etc/passwd\")",
        "<label> @label `raw` // no comment",
    ] {
        assert_says(&say(said), &[said]);
    }
}

#[test]
fn markup_in_every_other_place_is_shown_too() {
    let hostile = "#panic() $x$ \\";
    let mut data = letter_en();
    data["to"][0] = json!(hostile);
    data["facts"][0] = json!([hostile, hostile]);
    data["frame"]["programme"] = json!(hostile);
    data["frame"]["reference"] = json!(hostile);
    data["frame"]["from"] = json!(hostile);
    data["frame"]["hue"] = json!("#0b7285\"); panic(\"");
    data["frame"]["stops"][1]["name"] = json!(hostile);
    data["tasks"]["rows"][0][0] = json!(hostile);
    data["signers"][0]["party"] = json!(hostile);
    let paper = set(LETTER, hostile, "en", data);
    assert_eq!(paper.property("Title"), hostile);
    assert!(paper.text().matches("#panic() $x$").count() >= 8, "{}", paper.text());
}

#[test]
fn emoji_and_foreign_letters_do_not_cost_the_letter() {
    let paper = say("Fatuma 👩🏽‍⚕️ 漢 \u{e000} \u{0} done");
    assert_says(&paper, &["Fatuma \u{fffd} \u{fffd} \u{fffd} done"]);
}

#[test]
fn a_direction_mark_does_not_turn_what_follows_around() {
    let data = json!({ "frame": frame(), "said": "Zahra \u{202e}evil\u{2067}", "sum": "€ 900 000" });
    let template = format!("{SAY}#d.said #d.sum\n");
    assert_says(&set(&template, "Marks", "en", data), &["Zahra evil", "€ 900 000"]);
}

#[test]
fn two_hundred_kilobytes_are_set_on_pages_and_stay_on_the_paper() {
    let paper = say(&"word ".repeat(40_000));
    assert!(paper.property("Pages").parse::<u32>().expect("a number") > 20);
    let endless = say(&"x".repeat(200_000));
    assert_eq!(endless.text().matches('x').count(), 200_000);
    assert!(endless.property("Pages").parse::<u32>().expect("a number") > 20);
}

#[test]
fn lines_and_paragraphs_of_a_person_stay() {
    let paragraphs = |said| say(said).structure().lines().filter(|line| line.trim_start().starts_with("P (")).count();
    assert_eq!(paragraphs("First line\nsecond line\n\nNew paragraph"), paragraphs("One paragraph") + 1);
    let lines = say("First line\nsecond line").lines();
    assert!(lines.iter().any(|line| line == "second line"), "{lines:?}");
}

#[test]
fn a_template_reaches_no_disk_no_package_and_no_evaluation() {
    let denied = "access denied";
    for (template, why) in [
        ("#read(\"/etc/passwd\")", denied),
        ("#read(\"/frame.typ\")", denied),
        ("#read(\"/../../etc/passwd\")", "path"),
        ("#image(\"/a.png\")", denied),
        ("#plugin(\"/a.wasm\")", denied),
        ("#import \"/other.typ\"", denied),
        ("#import \"@preview/cetz:0.3.0\"", denied),
        ("#eval(\"1 + 1\")", "expected function, found none"),
        ("#std.eval(\"1 + 1\")", "expected function, found none"),
    ] {
        match render(&document(template, "Reach", "en", Value::Null)) {
            Err(PdfError::Template(told)) => assert!(told.contains(why), "{template}: {told}"),
            other => panic!("{template}: {other:?}"),
        }
    }
}

#[test]
fn the_only_date_is_the_one_of_the_document() {
    let template = format!("{SAY}#datetime.today().display()\n");
    let paper = set(&template, "Dated", "en", json!({ "frame": frame(), "said": "Today" }));
    assert_says(&paper, &["2026-03-12"]);
    let mut wrong = document(SAY, "Dated", "en", Value::Null);
    wrong.date = (2026, 2, 30);
    assert_eq!(render(&wrong), Err(PdfError::Date((2026, 2, 30))));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let once = || render(&document(LETTER, "Letter", "en", letter_en())).expect("a letter");
    assert!(once() == once());
}

#[test]
fn a_fault_names_its_line() {
    let Err(PdfError::Template(why)) = render(&document("one\n#nothing\n", "Fault", "en", Value::Null)) else {
        panic!("an unknown variable is a fault");
    };
    assert_eq!(why, "/main.typ:2: unknown variable: nothing");
    assert!(matches!(render(&document("text", "", "en", Value::Null)), Err(PdfError::Standard(_))), "a file without a title");
    assert!(matches!(render(&document("text", "T", "not a tag", Value::Null)), Err(PdfError::Language(_))));
}
