//! The commands: everything that changes a request. Pages, the demo and imports call the same ones.

mod answer;
mod draft;
mod letters;
mod parts;
mod review;
mod write;

pub use answer::{ANSWER, AnswerEdits};
pub use draft::{DraftRequest, DuplicateRequest, FollowUp};
pub(crate) use letters::{frozen, thawed};
pub use parts::{PutBlock, PutCounterpart, PutLanguage, PutObjective, PutSkill, RemovePart};
pub use review::{CloseAtDeadline, Move, Undo};
pub(crate) use review::{DEADLINE, close_after, follow, state_before, verb_to_undo};
pub use write::{SaveBasics, SaveConditions, SaveOutcome};

use command::{Stop, Work};
use i18n::fold;
use model::RequestId;
use model::access::{Subject, Verb};
use model::request::{NOT_EDITABLE, case_number};

use crate::store::{self, RequestRow};

/// The request, when the actor may do this to it; otherwise there is no such record.
async fn reach(work: &mut Work, id: RequestId, verb: Verb) -> Result<RequestRow, Stop> {
    let request = store::request(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    Stop::unless(work.actor.scope(verb, Subject::Request).reaches(request.place()))?;
    Ok(request)
}

/// The request, when the actor may change its text and it is still being written.
async fn editable(work: &mut Work, id: RequestId) -> Result<RequestRow, Stop> {
    let request = reach(work, id, Verb::Write).await?;
    if request.state().is_editable() { Ok(request) } else { Err(NOT_EDITABLE.into()) }
}

/// The public address of a request: its title in plain letters and its number, which makes it the only one.
pub(crate) fn slug(title: &str, number: i64) -> String {
    let folded = fold(title);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() > 60 {
            break;
        }
        slug.push_str(word);
        slug.push('-');
    }
    if slug.is_empty() {
        slug.push_str("r-");
    }
    format!("{slug}{number}")
}

/// What a search finds a request by.
pub(crate) fn search_text(number: i64, texts: &[&str]) -> String {
    fold(&format!("{} {}", case_number(number), texts.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_made_of_plain_words_and_the_number() {
        assert_eq!(slug("Improve TB ward infection control", 8), "improve-tb-ward-infection-control-8");
        assert_eq!(slug("Étude: l'eau & l'hygiène", 12), "etude-l-eau-l-hygiene-12");
        assert_eq!(slug("///", 3), "r-3");
        let long = slug(&"word ".repeat(80), 4);
        assert!(long.len() <= 64 && long.ends_with("-word-4"), "{long}");
    }

    #[test]
    fn a_case_number_finds_its_request() {
        assert!(search_text(8, &["Improve"]).contains(&fold("R-0008")));
    }
}
