//! Each way in which words can be wrong, and what is made of right ones.

use crate::{Fault, Problem, Source, render};

/// Renders one English and one Dutch file.
fn both(english: &str, dutch: &str) -> Result<String, Vec<Problem>> {
    render("sample", &[source("en", "en/a.ftl", english), source("nl", "nl/a.ftl", dutch)])
}

fn source(language: &str, file: &str, text: &str) -> Source {
    Source { language: language.to_owned(), file: file.to_owned(), text: text.to_owned() }
}

fn problem(file: &str, key: &str, fault: Fault) -> Problem {
    Problem { file: file.to_owned(), key: key.to_owned(), fault }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[track_caller]
fn refused(result: Result<String, Vec<Problem>>, expected: &[Problem]) {
    assert_eq!(result.expect_err("a refusal"), expected);
}

#[test]
fn a_syntax_error_is_found_on_its_line() {
    let problems = both("title = Title\n\nbroken { = x\n", "title = Titel\n").expect_err("a refusal");
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].file, "en/a.ftl");
    assert!(matches!(&problems[0].fault, Fault::Syntax { line: 3, .. }), "{problems:?}");
}

#[test]
fn every_language_needs_every_message_and_attribute() {
    refused(
        both("a = A\nb = B\n    .hint = Hint\n", "b = B\n"),
        &[
            problem("en/a.ftl", "a", Fault::Missing { language: "nl".to_owned() }),
            problem("en/a.ftl", "b.hint", Fault::Missing { language: "nl".to_owned() }),
        ],
    );
    refused(both("a = A\n", "a = A\nb = B\n"), &[problem("nl/a.ftl", "b", Fault::NotInEnglish)]);
}

#[test]
fn further_languages_are_held_to_the_same() {
    let result = render("sample", &[source("en", "en/a.ftl", "a = A"), source("fr", "fr/a.ftl", ""), source("nl", "nl/a.ftl", "a = A")]);
    refused(result, &[problem("en/a.ftl", "a", Fault::Missing { language: "fr".to_owned() })]);
}

#[test]
fn a_required_language_cannot_be_left_out() {
    refused(render("sample", &[source("en", "en/a.ftl", "a = A")]), &[problem("sample", "", Fault::NoLanguage("nl".to_owned()))]);
    assert_eq!(render("sample", &[]).expect_err("a refusal").len(), 2);
}

#[test]
fn languages_use_the_same_variables() {
    let fault = Fault::Variables { english: names(&["date", "name"]), here: names(&["naam"]) };
    refused(both("a = { $name } { $date }\n", "a = { $naam }\n"), &[problem("nl/a.ftl", "a", fault)]);
}

#[test]
fn variables_count_wherever_they_stand() {
    let english = "a = { $b } { NUMBER($c, minimumFractionDigits: 1) } { $d ->\n    [one] { { $e } }\n   *[other] x\n}\n";
    let code = both(english, "a = { $b }{ $c }{ $d }{ $e }\n").expect("code");
    for name in ["b", "c", "d", "e"] {
        assert!(code.contains(&format!("({name:?}, {name}.into())")), "{name}");
    }
}

#[test]
fn a_message_needs_the_variables_of_those_it_includes_but_terms_keep_theirs() {
    let english = "-term = { $case ->\n   *[one] One\n}\nbase = { $name }\nouter = { base } { -term(case: \"one\") }\n";
    let code = both(english, english).expect("code");
    assert!(code.contains("pub fn outer(&self, name: impl Into<::i18n::Arg>) -> String"));
    let fault = Fault::Variables { english: names(&["name"]), here: names(&[]) };
    let dutch = "base = { $name }\nouter = Zonder\n";
    refused(both(english, dutch), &[problem("nl/a.ftl", "outer", fault)]);
}

#[test]
fn a_key_is_defined_once_per_language_over_all_files() {
    let result =
        render("sample", &[source("en", "en/a.ftl", "a = A"), source("en", "en/b.ftl", "a = Again"), source("nl", "nl/a.ftl", "a = A")]);
    refused(result, &[problem("en/b.ftl", "a", Fault::Duplicate { first: "en/a.ftl".to_owned() })]);
}

#[test]
fn references_lead_somewhere_in_the_same_language() {
    for reference in ["-brand", "other", "-brand.case", "a.hint"] {
        let expected = problem("nl/a.ftl", "a", Fault::Dangling(reference.to_owned()));
        // Fluent allows attributes of terms only where a variant is chosen.
        let dutch = match reference {
            "-brand.case" => "a = { -brand.case ->\n   *[x] X\n}\n".to_owned(),
            _ => format!("a = {{ {reference} }}\n"),
        };
        refused(both("-brand = B\na = { -brand }\n", &dutch), &[expected]);
    }
}

#[test]
fn nothing_refers_back_to_itself() {
    let circle = "a = { b }\nb = { -c }\n-c = { a }\nfree = { a }\n";
    let keys: Vec<String> = both(circle, circle).expect_err("a refusal").into_iter().map(|problem| problem.key).collect();
    assert_eq!(keys, ["-c", "a", "b", "-c", "a", "b"]);
}

#[test]
fn only_known_functions_are_called() {
    let text = "a = { DATETIME($day) } { NUMBER($n) }\n";
    let fault = Fault::UnknownFunction("DATETIME".to_owned());
    refused(both(text, text), &[problem("en/a.ftl", "a", fault.clone()), problem("nl/a.ftl", "a", fault)]);
}

#[test]
fn rust_names_are_not_shared() {
    let taken = |key: &str, name: &str| problem("en/a.ftl", key, Fault::NameTaken(name.to_owned()));
    let refuse = |text: &str, expected: Problem| refused(both(text, text), &[expected]);
    refuse("a-b = 1\naB = 2\n", taken("aB", "a_b"));
    refuse("a-b = 1\na =\n    .b = 2\n", taken("a.b", "a_b"));
    refuse("plain = 1\n", taken("plain", "plain"));
    refuse("room = 1\n", taken("room", "room"));
    refuse("a = { $one-two } { $oneTwo }\n", taken("a", "one_two"));
}

#[test]
fn all_problems_are_listed_at_once_and_readable() {
    let problems = both("a = { $x }\nb = B\n", "a = A { -t }\n").expect_err("a refusal");
    let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        list,
        ["nl/a.ftl, a: refers to -t, which does not exist", "en/a.ftl, b: missing in nl", "nl/a.ftl, a: variables [], but [x] in English",]
    );
}

#[test]
fn right_words_become_constants_and_methods() {
    let code = both("title = Title\ntype =\n    .hint = For { $name }\n", "title = T\ntype =\n    .hint = { $name }\n").expect("code");
    for line in [
        "pub const TITLE: ::i18n::Msg = ::i18n::Msg { room: &ROOM, key: \"title\" };",
        "    pub fn title(&self) -> String {",
        "    pub fn type_hint(&self, name: impl Into<::i18n::Arg>) -> String {",
        "    #[doc = \"type.hint = For { $name }\"]",
        "    pub fn plain(self) -> PlainWords {",
    ] {
        assert!(code.lines().any(|given| given == line), "{line}\n{code}");
    }
    assert!(!code.contains("pub const TYPE"), "a message that is only attributes has no text of its own");
}

#[test]
fn the_same_words_give_the_same_code() {
    let text = "b = B\na = { $y } { $x }\n";
    assert_eq!(both(text, text), both(text, text));
    let code = both(text, text).expect("code");
    assert!(code.find("fn a(").unwrap() < code.find("fn b(").unwrap());
    assert!(code.contains("fn a(&self, x: impl Into<::i18n::Arg>, y: impl Into<::i18n::Arg>)"));
}

#[test]
fn text_that_looks_like_rust_stays_text() {
    let text = "a = \"quoted\" \\ back // */ { \"{\" }\n";
    let code = both(text, text).expect("code");
    assert!(code.contains(&format!("{text:?}")));
}
