//! Reading tables: what people really send, and what does not hold, with line and column.

use command::{TableFault, TableLine};

use super::*;

const HEAD: &str = "name,kind,country,city,ministry,sector,contact_name,contact_email\n";
const GOOD: &str = "Osun Teaching Hospital,hospital,NG,Osogbo,Ministry of Health,12263,Folake Adebayo,folake@osun.example\n";

/// Each line as its candidate's name, or its place and reason.
fn told(bytes: &[u8]) -> Vec<Result<String, (String, Reason)>> {
    let lines = read(bytes).expect("a table").lines;
    let told = |line: &TableLine| candidate(line).map(|found| found.name).map_err(|fault| (fault.place(line.number), fault.reason));
    lines.iter().map(told).collect()
}

#[test]
fn marks_quotes_breaks_and_the_order_of_columns_make_no_difference() {
    let plain = told(format!("{HEAD}{GOOD}").as_bytes());
    assert_eq!(plain, [Ok("Osun Teaching Hospital".to_owned())]);
    assert_eq!(told(format!("\u{feff}{HEAD}{GOOD}").replace('\n', "\r\n").as_bytes()), plain);
    assert_eq!(told(format!("{HEAD}{}", GOOD.trim_end()).replace(',', ";").as_bytes()), plain);
    let turned = "contact_email,Contact_Name,sector,ministry,city,country,kind,name\n,,12263,,Osogbo,ng,Hospital,Osun Teaching Hospital\n";
    assert_eq!(told(turned.as_bytes()), plain);
    let broken = format!("{HEAD}\"Osun\nTeaching Hospital\",hospital,NG,\"Osogbo, Osun\",,12263,,\n");
    assert_eq!(told(broken.as_bytes()), plain);
    let lines = read(broken.as_bytes()).unwrap().lines;
    assert_eq!(candidate(&lines[0]).unwrap().city, "Osogbo, Osun");
}

#[test]
fn what_does_not_hold_is_told_with_line_and_column() {
    let with = |from: &str, to: &str| GOOD.replacen(from, to, 1);
    let long = "x".repeat(161);
    let rows = [
        (with("Osun Teaching Hospital", " "), "2:name", Reason::Missing),
        (with("Osun Teaching Hospital", &long), "2:name", Reason::TooLong),
        (with("hospital", "clinic"), "2:kind", Reason::NoKind),
        (with("NG", "Nigeria"), "2:country", Reason::NoCountry),
        (with("Osogbo", ""), "2:city", Reason::Missing),
        (with("12263", "99999"), "2:sector", Reason::NoSector),
        (with("folake@osun.example", "at the ward"), "2:contact_email", Reason::BadEmail),
        (with("folake@osun.example", ""), "2:contact_email", Reason::Missing),
        (with("Folake Adebayo", ""), "2:contact_name", Reason::Missing),
        (with(",12263", ""), "2", Reason::Cells),
    ];
    for (row, place, reason) in rows {
        assert_eq!(told(format!("{HEAD}{row}").as_bytes()), [Err((place.to_owned(), reason))], "{row}");
    }
    let mut bytes = format!("{HEAD}{GOOD}").into_bytes();
    bytes.push(0xff);
    assert_eq!(told(&bytes)[1], Err(("3".to_owned(), Reason::Cells)));
    let latin = [HEAD.as_bytes(), &b"H\xf4pital,hospital,NG,Osogbo,,12263,,\n"[..]].concat();
    assert_eq!(told(&latin), [Err(("2".to_owned(), Reason::NotText))]);
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    for end in ["\n", "\r\n"] {
        let text = format!("\n{HEAD}\n\"Two\nlines\",hospital,NG,Osogbo,,12263,,\n,,,,,,,\n{GOOD}").replace('\n', end);
        let lines = read(text.as_bytes()).unwrap().lines;
        let numbers: Vec<u64> = lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [4, 7], "{end:?}: an empty line tells nothing, a cell may hold a break");
        assert_eq!(lines[1].text, GOOD.trim_end());
    }
}

#[test]
fn a_first_line_that_is_not_that_of_the_table_is_refused() {
    let fault = |text: &str| read(text.as_bytes()).unwrap_err();
    assert_eq!(fault(""), TableFault::Missing(COLUMNS.to_vec()));
    assert_eq!(fault(&HEAD.replace(",sector", "")), TableFault::Missing(vec!["sector"]));
    assert_eq!(fault(&HEAD.replace("sector", "sektor")), TableFault::Unknown("sektor".to_owned()));
    assert_eq!(fault(&HEAD.replace("sector", "city")), TableFault::Twice("city".to_owned()));
}
