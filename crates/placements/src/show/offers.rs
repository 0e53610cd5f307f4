//! What the reader can do now with a placement, the next step first.

use model::access::Verb;
use model::placement::{Party, State};
use web::Cx;

use model::placement::{check_days, check_report_day};

use super::Dossier;
use crate::naming;
use crate::visit::Side;
use crate::words::Words;

/// A button: a link to a page, or a form that does it at once.
pub struct Offer {
    /// What happens.
    pub words: String,
    /// Where, after the language.
    pub path: String,
    /// Whether the button itself does it.
    pub posts: bool,
    /// `primary`, `secondary` or `danger`.
    pub style: &'static str,
}

/// What one waits for before the next step is offered, where that is not plain.
pub fn waits(cx: &Cx, side: Side, d: &Dossier) -> Option<String> {
    let w = Words(cx.lang);
    let days = d.days();
    match side.0 {
        Party::Programme if d.state().is_before_start() => {
            let open: Vec<String> = d.open_gates().filter_map(|row| row.kind()).map(|task| naming::task(cx.lang, task)).collect();
            match (open.is_empty(), check_days(&days, cx.today(), "")) {
                (false, _) => Some(w.start_waits(cx.lang.list(&open))),
                (true, Err((Some(_), _))) => days.iter().map(|block| block.from).min().map(|first| w.start_from(first)),
                (true, Err((None, _))) => Some(w.start_over()),
                (true, Ok(())) => None,
            }
        }
        Party::Expert if d.state() == State::Running && check_report_day(&days, cx.today()).is_err() => {
            days.iter().map(|block| block.until).max().map(|last| w.send_from(last))
        }
        _ => None,
    }
}

/// What can be done on this side.
pub fn offers(cx: &Cx, side: Side, d: &Dossier) -> Vec<Offer> {
    match side.0 {
        Party::Expert => of_expert(cx, side, d),
        Party::Host => of_host(cx, side, d),
        Party::Programme => of_programme(cx, side, d),
    }
}

struct List {
    base: String,
    offers: Vec<Offer>,
}

impl List {
    fn page(&mut self, holds: bool, words: String, verb: &str, style: &'static str) {
        self.add(holds, words, verb, style, false);
    }

    fn button(&mut self, holds: bool, words: String, verb: &str, style: &'static str) {
        self.add(holds, words, verb, style, true);
    }

    fn add(&mut self, holds: bool, words: String, verb: &str, style: &'static str, posts: bool) {
        if holds {
            self.offers.push(Offer { words, path: format!("{}/{verb}", self.base), posts, style });
        }
    }
}

fn of_expert(cx: &Cx, side: Side, d: &Dossier) -> Vec<Offer> {
    let w = Words(cx.lang);
    let mut list = List { base: side.path(d.placement.id), offers: Vec::new() };
    list.page(d.next_signer() == Some(Party::Expert), w.offer_sign(), "sign", "primary");
    let ready = d.state() == State::Running && d.reporting().gaps().is_empty() && check_report_day(&d.days(), cx.today()).is_ok();
    list.page(ready, w.offer_send(), "send", "primary");
    list.page(d.state().is_under_way(), w.offer_note(), "note", if ready { "secondary" } else { "primary" });
    list.offers
}

fn of_host(cx: &Cx, side: Side, d: &Dossier) -> Vec<Offer> {
    let w = Words(cx.lang);
    let directs = side.may(cx, Verb::Decide, &d.placement);
    let mut list = List { base: side.path(d.placement.id), offers: Vec::new() };
    list.page(directs && d.next_signer() == Some(Party::Host), w.offer_sign(), "sign", "primary");
    list.page(directs && d.state() == State::Reported, w.offer_confirm(), "confirm", "primary");
    list.offers
}

fn of_programme(cx: &Cx, side: Side, d: &Dossier) -> Vec<Offer> {
    let w = Words(cx.lang);
    let decides = side.may(cx, Verb::Decide, &d.placement);
    let undoes = side.may(cx, Verb::Undo, &d.placement);
    let state = d.state();
    let mut list = List { base: side.path(d.placement.id), offers: Vec::new() };
    let alarm = d.notes.iter().any(|note| note.alarm && note.alarm_answered_at.is_none());
    list.page(alarm && side.may(cx, Verb::Write, &d.placement), w.offer_alarm(), "alarm", "primary");
    if decides {
        let made = d.agreement.as_ref().is_some_and(|(row, _)| row.state != "void");
        list.page(state.is_before_start() && !made, w.offer_make(), "agreement/make", "primary");
        list.page(d.next_signer() == Some(Party::Programme), w.offer_sign(), "sign", "primary");
        let ready = state == State::Agreed && d.open_gates().next().is_none() && !d.is_affected(cx.today());
        match check_days(&d.days(), cx.today(), "") {
            Ok(()) => list.button(ready, w.offer_start(), "start", "primary"),
            // Before the first agreed day it needs a reason.
            Err((Some(_), _)) => list.page(ready, w.offer_start_early(), "start", "secondary"),
            Err((None, _)) => {}
        }
        list.page(state.is_before_start() && made, w.offer_make_again(), "agreement/make", "secondary");
        let certifies = state == State::Confirmed || (state == State::Completed && d.valid_certificate().is_none());
        list.button(certifies, w.offer_certificate(), "certificate", "primary");
        list.page(state == State::Suspended, w.offer_resume(), "resume", "primary");
        list.page(state == State::Running, w.offer_suspend(), "suspend", "secondary");
        list.page(matches!(state, State::Running | State::Suspended | State::Reported), w.offer_end(), "end", "danger");
    }
    if undoes {
        list.page(d.valid_certificate().is_some(), w.offer_revoke(), "revoke", "secondary");
        list.page(matches!(state, State::Confirmed | State::Completed), w.offer_reopen(), "reopen", "secondary");
    }
    list.offers
}
