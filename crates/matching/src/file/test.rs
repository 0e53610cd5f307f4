//! Files are read strictly, and a fault is given its place.

use super::*;

const ASSIGN: &str = r#"{"format":"cd4d-matching/1","kind":"assign","experts":2,"seats":[1],"edges":[[0,0,5]],"expect":{"a":1}}"#;
const ROUND: &str = r#"{"format":"cd4d-matching/1","kind":"round",
 "experts":[{"group":"f","max_assignments":2},{"max_assignments":1}],
 "requests":[{"country":"AA","seats":1,"priority":3,"mode":"online","start":1,"end":5},
             {"country":"BB","seats":1,"priority":5,"blocks":[{"mode":"hybrid","start":1,"end":9}]}],
 "edges":[[0,0,5,2],[1,1,5,2]],"rules":{"group_floor":{"group":"f","num":1,"den":3,"keep_filled":true}}}"#;

const STABLE: &str = r#"{"format":"cd4d-matching/1","kind":"stable","experts":2,"seats":[1],"levels":3,"pairs":[[0,0,1,2]]}"#;

fn fault(text: &str, from: &str, to: &str) -> FileError {
    assert!(text.contains(from), "{from}");
    MatchingFile::read(&text.replacen(from, to, 1)).unwrap_err()
}

#[test]
fn well_formed_files_are_read() {
    let MatchingFile::Assign(file) = MatchingFile::read(ASSIGN).unwrap() else { panic!() };
    assert_eq!((file.experts, file.seats, file.edges), (2, vec![1], vec![(0, 0, 5)]));
    let MatchingFile::Round(file) = MatchingFile::read(ROUND).unwrap() else { panic!() };
    assert_eq!(file.requests[1].blocks[0].end, 9);
    assert!(matches!(file.rules.group_floor, Some(GroupFloor::Share { keep_filled: true, .. })));
}

#[test]
fn unknown_keys_are_refused_with_their_path() {
    assert_eq!(fault(ASSIGN, "\"experts\"", "\"colour\":1,\"experts\"").path, "colour");
    assert_eq!(fault(ROUND, "\"seats\":1,\"priority\":5", "\"colour\":1,\"priority\":5").path, "requests[1].colour");
    assert_eq!(fault(ROUND, "\"start\":1,\"end\":9", "\"start\":1,\"stop\":9").path, "requests[1].blocks[0].stop");
    assert_eq!(fault(ROUND, "\"rules\":{", "\"rules\":{\"quota\":[[1]],").path, "rules.quota");
}

#[test]
fn wrong_values_are_refused_with_their_path() {
    assert_eq!(fault(ASSIGN, "[0,0,5]", "[0,0,\"x\"]").path, "edges[0][2]");
    assert_eq!(fault(ASSIGN, "[0,0,5]", "[0,0,5.5]").path, "edges[0][2]");
    assert_eq!(fault(ASSIGN, "[0,0,5]", "[2,0,5]").fault, Fault::NoSuchIndex { index: 2, len: 2 });
    assert_eq!(fault(ASSIGN, "[0,0,5]", "[0,0,5],[1,0,4],[0,0,6]").path, "edges[2]");
    assert_eq!(fault(ASSIGN, "[0,0,5]", "[0,0,1099511627777]").path, "edges[0][2]");
    assert_eq!(fault(ASSIGN, ",\"seats\":[1]", "").path, "");
    assert_eq!(fault(ROUND, "\"priority\":5", "\"priority\":6").path, "requests[1].priority");
    assert_eq!(fault(ROUND, "\"country\":\"BB\",", "").path, "requests[1]");
    assert_eq!(fault(ROUND, "\"num\":1,", "").path, "rules.group_floor");
    assert_eq!(fault(ROUND, "\"start\":1,\"end\":5", "\"start\":1").path, "requests[0]");
    assert_eq!(fault(ROUND, "\"kind\":\"round\"", "\"kind\":\"replan\"").path, "");
    assert_eq!(fault(ROUND, "\"kind\":\"round\"", "\"kind\":\"square\"").fault, Fault::Kind("square".into()));
    assert_eq!(fault(ROUND, "matching/1", "matching/2").path, "format");
}

#[test]
fn a_count_is_refused_before_room_is_made_for_it() {
    let most = Fault::OutOfRange("at most a million");
    for (text, from, to, path) in [
        (ASSIGN, "\"experts\":2", "\"experts\":4294967295", "experts"),
        (ASSIGN, "\"seats\":[1]", "\"seats\":[1,4294967295]", "seats[1]"),
        (STABLE, "\"experts\":2", "\"experts\":4294967295", "experts"),
        (STABLE, "\"seats\":[1]", "\"seats\":[1000001]", "seats[0]"),
        (STABLE, "\"levels\":3", "\"levels\":1000001", "levels"),
        (ROUND, "\"seats\":1,\"priority\":5", "\"seats\":4294967295,\"priority\":5", "requests[1].seats"),
    ] {
        assert_eq!(fault(text, from, to), FileError::new(path, most.clone()), "{path}");
    }
    let text = ASSIGN.replacen("\"experts\":2", "\"experts\":1000000", 1);
    assert!(MatchingFile::read(&text).is_ok(), "the most that is taken");
}
