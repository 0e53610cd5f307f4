//! Reading CVs: our own cases, and the samples of the format where they are at hand.

use std::path::PathBuf;

use jiff::civil::date;
use model::expert::Experience;
use model::reference::cefr::Level;
use serde_json::{Value as Json, json};

use super::*;

/// The folder of samples; a line says so when it is not there.
fn samples() -> Option<PathBuf> {
    let shared = std::env::var_os("CD4D_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let folder = shared.join("data/cv/json-resume");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: the samples of JSON Resume are not at hand (set CD4D_SHARED)");
    None
}

fn read_json(json: &Json) -> Result<Resume, Fault> {
    read(json.to_string().as_bytes())
}

fn fault(json: &Json) -> (String, Reason) {
    let today = date(2026, 3, 2);
    let fault = read_json(json).and_then(|resume| draft(&resume, today)).expect_err(&json.to_string());
    (fault.place, fault.reason)
}

fn nurse() -> Json {
    json!({
        "basics": { "name": " Amina\n Bello ", "email": "amina.bello@demo.example", "label": "Nurse", "summary": "Ward nurse.",
            "location": { "city": "Leiden", "countryCode": "nl" } },
        "work": [
            { "name": "Leiden hospital", "location": "Leiden", "position": "Ward nurse", "startDate": "2014-03", "endDate": "2020-03",
              "highlights": ["Led infection control on the TB ward"] },
            { "name": "Clinic", "position": "Nurse", "startDate": "2019", "endDate": "2021-01-31" },
        ],
        "education": [{ "institution": "Hogeschool", "area": "Nursing", "studyType": "Bachelor", "endDate": "2013" }],
        "skills": [{ "name": "Infection control", "level": "Expert", "keywords": ["Pottery"] }, { "name": "nursing" }],
        "languages": [{ "language": "English", "fluency": "Fluent" }, { "language": "Hausa", "fluency": "from my mother" }],
        "certificates": [{ "name": "Tropical nursing", "issuer": "Institute", "date": "2015-06-01" }],
        "interests": [{ "name": "Choir" }],
    })
}

#[test]
fn what_is_known_takes_its_code_and_what_is_not_stays_as_text() {
    let draft = draft(&read_json(&nurse()).unwrap(), date(2026, 3, 2)).unwrap();
    assert_eq!((draft.name.as_str(), draft.email.as_str(), draft.city.as_str()), ("Amina Bello", "amina.bello@demo.example", "Leiden"));
    assert_eq!(draft.country.map(|c| c.to_string()).as_deref(), Some("NL"));
    assert_eq!(draft.years, 6, "March 2014 to January 2021, overlap counted once: 82 months");
    let skills: Vec<(&str, i64)> = draft.skills.iter().map(|skill| (skill.code, skill.level)).collect();
    assert_eq!(skills, [("urn:cd4d:skill:infection-control", 5), ("urn:cd4d:skill:nursing", 1)]);
    assert_eq!(draft.skills[0].evidence, "Led infection control on the TB ward (Leiden hospital)");
    assert_eq!(draft.skills[1].evidence, "nursing", "no passage names it: its own line stands");
    assert_eq!(draft.languages, [DraftLanguage { code: "en", level: Level::C1 }]);
    assert_eq!(draft.summary, "Ward nurse.\n\nHausa: from my mother\n\nInfection control (Expert): Pottery");
    let missed: Vec<(&str, &str)> = draft.unrecognised.iter().map(|found| (found.place.as_str(), found.text.as_str())).collect();
    assert_eq!(missed, [("$.languages[1].fluency", "from my mother"), ("$.skills[0].keywords[0]", "Pottery")]);
    assert_eq!(draft.left, ["interests"]);
    assert_eq!(draft.experience.len(), 4);
    let paper = &draft.experience[3];
    assert_eq!((paper.kind, paper.title.as_str(), paper.until_month.as_str()), (Experience::Education, "Tropical nursing", "2015-06"));
    assert_eq!(draft.experience[0].organisation, "Leiden hospital, Leiden");
    assert_eq!((draft.experience[1].from_month.as_str(), draft.experience[1].until_month.as_str()), ("2019", "2021-01"));
    assert_eq!((draft.experience[2].kind, draft.experience[2].title.as_str()), (Experience::Education, "Bachelor, Nursing"));
}

#[test]
fn what_has_no_place_in_a_profile_is_named() {
    let mut cv = nurse();
    cv["basics"]["url"] = json!("https://amina.example");
    cv["basics"]["profiles"] = json!([{ "network": "Any", "username": "amina" }]);
    cv["references"] = json!([{ "name": "Somebody Else", "reference": "A good nurse" }]);
    let draft = draft(&read_json(&cv).unwrap(), date(2026, 3, 2)).unwrap();
    assert_eq!(draft.left, ["interests", "references", "basics.url", "basics.profiles"]);
    assert!(!format!("{:?}", draft.experience).contains("Somebody") && !draft.summary.contains("Somebody"));
}

#[test]
fn each_fault_names_its_place() {
    let with = |pointer: &str, value: Json| {
        let mut cv = nurse();
        *cv.pointer_mut(pointer).expect(pointer) = value;
        fault(&cv)
    };
    assert_eq!(with("/basics/name", json!("")), ("$.basics.name".to_owned(), Reason::NoName));
    assert_eq!(with("/basics/name", json!("x".repeat(201))).1, Reason::LongName);
    assert_eq!(with("/basics/name", json!("Go to www.evil.example")).1, Reason::BadName);
    assert_eq!(with("/basics/name", json!(7)), ("$.basics.name".to_owned(), Reason::NotText));
    assert_eq!(with("/basics/email", json!(" ")).1, Reason::NoEmail);
    assert_eq!(with("/basics/email", json!("amina at home")).1, Reason::BadEmail);
    assert_eq!(with("/basics/location", json!([])), ("$.basics.location".to_owned(), Reason::NotAnObject));
    assert_eq!(with("/work", json!({})), ("$.work".to_owned(), Reason::NotAList));
    assert_eq!(with("/work/1/startDate", json!("spring 2014")), ("$.work[1].startDate".to_owned(), Reason::NotADate));
    assert_eq!(with("/skills/0/keywords/0", json!(null)), ("$.skills[0].keywords[0]".to_owned(), Reason::NotText));
    assert_eq!(fault(&json!({})), ("$.basics.name".to_owned(), Reason::NoName));
    assert_eq!(fault(&json!([])), ("$".to_owned(), Reason::NotAnObject));
}

#[test]
fn bytes_that_are_no_json_are_told_with_line_and_column_and_never_panic() {
    let fault = read(b"{\n \"basics\": }").unwrap_err();
    assert_eq!((fault.place.as_str(), fault.reason), ("2:12", Reason::NotJson));
    assert_eq!(read(&vec![b' '; 1024 * 1024 + 1]).unwrap_err().reason, Reason::TooLarge);
    assert_eq!(read(&[b'['; 5000]).unwrap_err().reason, Reason::NotJson);
    assert_eq!(read(b"\xff\xfe{").unwrap_err().reason, Reason::NotJson);
    let whole = nurse().to_string().into_bytes();
    for length in 0..whole.len() {
        assert!(read(&whole[..length]).is_err());
    }
}

#[test]
fn a_zero_byte_is_replaced_and_a_byte_order_mark_is_skipped() {
    let text = "\u{feff}{\"basics\":{\"name\":\"A\\u0000B\",\"email\":\"a@b.test\"}}";
    let draft = draft(&read(text.as_bytes()).unwrap(), date(2026, 3, 2)).unwrap();
    assert_eq!(draft.name, "A\u{fffd}B");
}

#[test]
fn the_sample_of_the_format_becomes_a_draft() {
    let Some(folder) = samples() else { return };
    let bytes = std::fs::read(folder.join("samples/sample.resume.json")).expect("the sample");
    let draft = draft(&read(&bytes).unwrap(), date(2026, 3, 2)).unwrap();
    assert_eq!((draft.name.as_str(), draft.city.as_str(), draft.years), ("Richard Hendriks", "San Francisco", 1));
    assert_eq!(draft.languages, [DraftLanguage { code: "en", level: Level::Native }]);
    assert!(draft.skills.iter().any(|skill| skill.code == "urn:cd4d:skill:web-development" && skill.level == 5));
    assert_eq!(draft.left, ["awards", "publications", "interests", "references", "projects", "basics.url", "basics.profiles"]);
    let missed: Vec<&str> = draft.unrecognised.iter().map(|found| found.text.as_str()).collect();
    assert!(missed.contains(&"Compression") && draft.summary.contains("Compression (Master): Mpeg, MP4, GIF"), "{missed:?}");
    let kinds: Vec<Experience> = draft.experience.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [Experience::Work, Experience::Education, Experience::Volunteer]);
}

#[test]
fn the_cases_of_the_format_are_judged_as_it_says() {
    let Some(folder) = samples() else { return };
    let mut judged = 0;
    for entry in std::fs::read_dir(folder.join("tests")).expect("the cases") {
        let path = entry.expect("an entry").path();
        let cases: Json = serde_json::from_slice(&std::fs::read(&path).expect("a file")).expect("JSON");
        for (name, case) in cases.as_object().expect("named cases") {
            // The cases of dates are bare dates.
            let good = match case {
                Json::String(text) => shape::is_date(text),
                case => read_json(case).is_ok(),
            };
            assert_eq!(good, !name.to_lowercase().contains("invalid"), "{} {name}", path.display());
            judged += 1;
        }
    }
    assert!(judged > 100, "{judged} cases");
}
