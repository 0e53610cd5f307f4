//! Words from Fluent files, through the generator and the compiler, to what a person reads.

use i18n::{Arg, Lang, Msg, Room, without_marks};
use jiff::civil::date;

#[allow(missing_docs, dead_code)]
mod samples {
    include!(concat!(env!("OUT_DIR"), "/samples.rs"));
}

use samples::{ROOM, STATE_OPEN, TITLE, Words};

const EN: Words = Words(Lang::En);
const NL: Words = Words(Lang::Nl);
const AR: Words = Words(Lang::ArXb);

#[test]
fn messages_are_said_in_each_language() {
    assert_eq!(EN.title(), "Apply for CD4D");
    assert_eq!(NL.title(), "Solliciteer bij CD4D");
    assert_eq!(NL.type_(), "Soort werk");
    assert_eq!(NL.plain().type_hint("Aster"), "Wat gaat Aster doen?");
    assert_eq!(EN.plain().greeting("Aster"), "Dear Aster,\n\nWelcome to CD4D.");
}

#[test]
fn each_language_has_its_own_plurals_and_grouping() {
    let said: Vec<String> = [0, 1, 2, 1200].iter().map(|count| EN.plain().seats(count)).collect();
    assert_eq!(said, ["0 seats left", "One seat left", "2 seats left", "1,200 seats left"]);
    let said: Vec<String> = [0, 1, 2, 1200].iter().map(|count| NL.plain().seats(count)).collect();
    assert_eq!(said, ["Nog 0 plaatsen", "Nog één plaats", "Nog 2 plaatsen", "Nog 1.200 plaatsen"]);
    assert_eq!(EN.plain().year(2026), "Since 2026");
}

#[test]
fn variables_are_set_apart_on_a_page_and_plain_elsewhere() {
    let day = date(2026, 11, 23);
    assert_eq!(EN.applied_on(day, "محمد"), "\u{2068}محمد\u{2069} applied on \u{2068}23 November 2026\u{2069}");
    assert_eq!(NL.plain().applied_on(day, "محمد"), "محمد solliciteerde op 23 november 2026");
    assert_eq!(NL.plain().applied_on(STATE_OPEN, "Aster"), "Aster solliciteerde op Open");
}

#[test]
fn the_pretended_language_turns_the_words_but_not_the_variables() {
    assert_eq!(AR.seats(1), "\u{202E}One seat left\u{202C}");
    assert_eq!(AR.applied_on("today", "Aster"), "\u{2068}Aster\u{2069} \u{202E}applied on\u{202C} \u{2068}today\u{2069}");
    assert_eq!(AR.plain().applied_on("today", "Aster"), "Aster applied on today");
    assert_eq!(without_marks(&AR.title()), EN.title());
}

#[test]
fn constants_and_computed_keys_find_the_same_messages() {
    assert_eq!(Lang::Nl.say(TITLE), NL.title());
    assert_eq!(Lang::Nl.find(&ROOM, &format!("state-{}", "open"), &[]).as_deref(), Some("Open"));
    assert_eq!(Lang::Nl.find(&ROOM, "state-lost", &[]), None);
    assert_eq!(Lang::Nl.find(&ROOM, "title.hint", &[]), None);
    assert_eq!(Lang::En.plain(samples::TYPE, &[]), "Kind of work");
    assert_eq!(TITLE, Msg { room: &ROOM, key: "title" });
    assert_ne!(TITLE, STATE_OPEN);
}

#[test]
fn a_room_knows_its_name_and_keys() {
    assert_eq!(ROOM.name(), "i18n");
    let expected = ["applied-on", "greeting", "letter", "seats", "state-open", "title", "type", "type.hint", "year"];
    assert_eq!(ROOM.keys(), expected);
}

#[test]
fn what_a_language_lacks_is_said_in_english_and_what_english_lacks_is_shown() {
    static PARTIAL: Room = Room::new("partial", &[("en", "only = Only { $what }\n"), ("nl", "")]);
    let only = Msg { room: &PARTIAL, key: "only" };
    assert_eq!(Lang::Nl.plain(only, &[("what", Arg::from("English"))]), "Only English");
    assert_eq!(Lang::Nl.say(Msg { room: &PARTIAL, key: "none" }), "[none]");
}

#[test]
fn many_threads_speak_at_once() {
    let said = std::thread::scope(|scope| {
        let speakers: Vec<_> = (0..8).map(|count| scope.spawn(move || NL.plain().seats(count))).collect();
        speakers.into_iter().map(|speaker| speaker.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(said[1], "Nog één plaats");
    assert_eq!(said[7], "Nog 7 plaatsen");
}

#[test]
fn lists_read_as_a_phrase() {
    let items = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(Lang::En.list(&[]), "");
    assert_eq!(Lang::En.list(&items(&["Accra"])), "Accra");
    assert_eq!(Lang::En.list(&items(&["Accra", "Delft"])), "Accra and Delft");
    assert_eq!(Lang::Nl.list(&items(&["Accra", "Delft", "Kisumu"])), "Accra, Delft en Kisumu");
    assert_eq!(Lang::En.list(&items(&["محمد", "Aster"])), "\u{2068}محمد\u{2069} and Aster");
}
