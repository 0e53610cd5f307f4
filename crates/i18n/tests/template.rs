//! Words in a template: whatever askama passes as an argument is accepted, and the text is escaped there.

use askama::Template;
use i18n::Lang;

#[allow(missing_docs, dead_code)]
mod samples {
    include!(concat!(env!("OUT_DIR"), "/samples.rs"));
}

struct Row<'a> {
    name: String,
    nick: &'a str,
    count: usize,
}

#[derive(Template)]
#[template(
    source = r#"{{ w.title() }};
{%- for row in rows %}{{ w.type_hint(row.name) }};{{ w.type_hint(row.nick) }};{{ w.seats(row.count) }};
{%- endfor %}{{ w.seats(rows.len()) }};{{ w.seats(total) }};{{ w.type_hint("you") }};{{ w.plain().type_hint(name.as_str()) }}"#,
    ext = "html"
)]
struct Page<'a> {
    w: samples::Words,
    rows: Vec<Row<'a>>,
    total: i64,
    name: String,
}

#[test]
fn a_template_says_words_with_its_own_values() {
    let rows = vec![Row { name: "<Aster>".to_owned(), nick: "A", count: 1 }];
    let page = Page { w: samples::Words(Lang::En), rows, total: 2000, name: "Zoë".to_owned() };
    let shown = i18n::without_marks(&page.render().unwrap());
    let expected = [
        "Apply for CD4D",
        "What will &#60;Aster&#62; do?",
        "What will A do?",
        "One seat left",
        "One seat left",
        "2,000 seats left",
        "What will you do?",
        "What will Zoë do?",
    ];
    assert_eq!(shown.split(';').collect::<Vec<_>>().join(";"), expected.join(";"));
}
