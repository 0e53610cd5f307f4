//! What the reader can do now with a placement, the next step first.

use model::access::Verb;
use model::placement::{Due, Party, State, check_report_day};
use model::request::Mode;
use web::Cx;

use super::Dossier;
use crate::finish;
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
    let ready = d.state() == State::Running && d.report.reporting().gaps().is_empty() && check_report_day(&d.days(), cx.today()).is_ok();
    list.page(ready, w.offer_send(), "send", "primary");
    let month = cx.today().strftime("%Y-%m").to_string();
    let note = if d.notes.iter().any(|note| note.month == month) { w.offer_note_again() } else { w.offer_note() };
    list.page(d.state().is_under_way(), note, "note", if ready { "secondary" } else { "primary" });
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
    let due = d.due(cx.today());
    let writes = side.may(cx, Verb::Write, &d.placement);
    let spot = d.blocks.iter().find(|row| row.replaced_by.is_none() && row.mode() == Mode::Physical && row.until_day >= cx.today());
    if let Some(block) = spot.filter(|_| writes && d.is_affected(cx.today()) && (state.is_before_start() || state.is_under_way())) {
        let verb = if state.is_before_start() { format!("blocks/{}", block.id) } else { format!("blocks/{}/replace", block.id) };
        list.page(true, w.offer_switch(), &verb, "primary");
    }
    list.page(writes && finish::is_ahead(state, &d.days(), cx.today()), w.offer_finish(), "finish", "secondary");
    if decides {
        let made = d.agreement.as_ref().is_some_and(|(row, _)| row.state != "void");
        let turn = if due == Some(Due::Make) { "primary" } else { "secondary" };
        list.page(state.is_before_start() && !made && due != Some(Due::Plan), w.offer_make(), "agreement/make", turn);
        list.page(d.next_signer() == Some(Party::Programme), w.offer_sign(), "sign", "primary");
        list.button(due == Some(Due::Start), w.offer_start(), "start", "primary");
        // Before the first agreed day it needs a reason.
        list.page(due == Some(Due::FirstDay), w.offer_start_early(), "start", "secondary");
        list.page(state.is_before_start() && made, w.offer_make_again(), "agreement/make", "secondary");
        let certifies = state == State::Confirmed || (state == State::Completed && d.valid_certificate().is_none());
        list.button(certifies, w.offer_certificate(), "certificate", "primary");
        list.page(state == State::Suspended, w.offer_resume(), "resume", "primary");
        list.page(state == State::Running, w.offer_suspend(), "suspend", "secondary");
        list.page(state.is_under_way(), w.offer_end(), "end", "danger");
        // The work is done then: what can still end is the waiting for the host.
        list.page(state == State::Reported, w.offer_end_reported(), "end", "danger");
    }
    if undoes {
        list.page(d.valid_certificate().is_some(), w.offer_revoke(), "revoke", "secondary");
        list.page(matches!(state, State::Confirmed | State::Completed), w.offer_reopen(), "reopen", "secondary");
    }
    list.offers
}
