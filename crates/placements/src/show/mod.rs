//! One placement: what waits for the reader, what happens next, who has the ball; below it everything that belongs to it.

mod checklist;
mod history;
mod next;
mod offers;
mod report;
mod stops;

pub use report::Report;

use askama::Template;
use axum::extract::Path;
use command::AuditEntry;
use db::{Tx, params};
use i18n::Lang;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use model::access::Verb;
use model::placement::{Due, Party, Preparation, State, Stretch, Task, is_day_of_rest, next_signer};
use model::reference::country::workplace;
use model::request::Mode;
use model::{Date, PlacementId};
use web::{Answer, Cx, Door, RouteLine, Tag};

use crate::agreement;
use crate::documents;
use crate::naming;
use crate::store::{
    self, AgreementRow, AskedRow, BlockRow, CertificateRow, ConfirmationRow, ContactRow, CounterpartRow, NamedRow, NoteRow, PlacementRow,
    ProposedRow, QuestionsRow, SeatsRow, SignatureRow, TaskRow,
};
use crate::visit::{Side, load};
use crate::words::Words;

use checklist::{TaskLine, task_lines};
use history::Entry;
use offers::{Offer, offers};

/// A block as the page shows it.
struct BlockLine {
    block: BlockRow,
    /// Which of the planned blocks it is, and what became of it.
    name: String,
    mode: String,
    /// What is special about its first day, or by which block it was replaced.
    notes: Vec<String>,
    change: Option<(String, String)>,
    remove: Option<String>,
}

/// One end of the placement, with its clock.
struct End {
    place: String,
    who: String,
    clock: Option<String>,
    rest: String,
}

/// Everything of a placement, read in one snapshot.
struct Dossier {
    placement: PlacementRow,
    tasks: Vec<TaskRow>,
    blocks: Vec<BlockRow>,
    agreement: Option<(AgreementRow, Vec<SignatureRow>)>,
    notes: Vec<NoteRow>,
    report: Report,
    confirmations: Vec<ConfirmationRow>,
    certificates: Vec<CertificateRow>,
    counterparts: Vec<CounterpartRow>,
    /// Who works beside the expert, as the host named them.
    named: Vec<NamedRow>,
    /// Those who are asked what is left a year later, with whether they answered.
    year_later: Vec<AskedRow>,
    /// Questions that wait for the expert.
    questions: Vec<QuestionsRow>,
    /// Why the work began before the first agreed day, when it did.
    early: Option<String>,
    /// What was done, the newest first.
    trail: Vec<AuditEntry>,
    /// The blocks as the request asks for them.
    asked: Vec<ProposedRow>,
    /// The people of the host; directors first.
    contacts: Vec<ContactRow>,
    /// What is left of the seats of its request.
    seats: Option<SeatsRow>,
}

impl Dossier {
    async fn read(tx: &mut Tx, lang: Lang, placement: PlacementRow) -> Result<Dossier, Door> {
        let id = placement.id;
        let agreement = match store::agreement(tx, id).await? {
            Some(row) => {
                let signatures = store::signatures(tx, row.id).await?;
                Some((row, signatures))
            }
            None => None,
        };
        let trail = command::entries_about(tx, id.0).await?;
        Ok(Dossier {
            tasks: store::tasks(tx, id).await?,
            blocks: store::blocks(tx, id).await?,
            agreement,
            notes: tx.all(store::NOTES, params![id]).await?,
            report: Report::load(tx, lang, &placement).await?,
            confirmations: tx.all(store::CONFIRMATIONS, params![id]).await?,
            certificates: store::certificates(tx, id).await?,
            counterparts: tx.all(store::COUNTERPARTS, params![placement.request_id]).await?,
            named: store::named(tx, id).await?,
            year_later: tx.all(store::ASKED_A_YEAR_LATER, params![id]).await?,
            questions: tx.all(store::QUESTIONS, params![id]).await?,
            early: history::early(&trail, &placement),
            trail,
            asked: tx.all(store::REQUEST_BLOCKS, params![placement.request_id]).await?,
            contacts: tx.all(store::CONTACTS, params![placement.host_id]).await?,
            seats: tx.maybe(store::SEATS, params![placement.request_id]).await?,
            placement,
        })
    }

    fn state(&self) -> State {
        self.placement.state()
    }

    /// Who signs next, while the agreement is being signed.
    fn next_signer(&self) -> Option<Party> {
        let (agreement, signatures) = self.agreement.as_ref()?;
        if agreement.state == "signing" { next_signer(&store::signed(signatures)) } else { None }
    }

    /// The days that count.
    fn days(&self) -> Vec<Stretch> {
        self.blocks.iter().filter(|block| block.replaced_by.is_none()).map(BlockRow::stretch).collect()
    }

    /// Whether somebody is to go to a country that is not open.
    fn is_affected(&self, today: Date) -> bool {
        let ahead = |block: &Stretch| block.mode == Mode::Physical && block.until >= today;
        !self.placement.country_open(today) && !self.state().is_stopped() && self.days().iter().any(ahead)
    }

    /// The place of the party that said what must change before it signs.
    fn holding(&self) -> Option<&SignatureRow> {
        let (agreement, signatures) = self.agreement.as_ref()?;
        signatures.iter().find(|row| agreement.state == "signing" && row.is_held())
    }

    /// Who said what must change before a party signs, and what.
    fn held(&self) -> Option<(String, String)> {
        self.holding().map(|row| (row.remarked_by.clone(), row.remark.clone()))
    }

    /// The party that does not sign before a change.
    fn holder(&self) -> Option<Party> {
        self.holding().and_then(|row| Party::named(&row.party))
    }

    /// What the host says is missing from the report, while the expert completes it.
    fn missing(&self) -> Option<&ConfirmationRow> {
        self.confirmations.first().filter(|answer| !answer.confirmed && self.state() == State::Running)
    }

    /// What must happen next; nothing once the work has started.
    fn due(&self, today: Date) -> Option<Due> {
        let days = self.days();
        let preparation = Preparation {
            kept_back: self.is_affected(today) || self.held().is_some(),
            open: self.due_gates().next().map(Task::doer),
            made: self.agreement.as_ref().is_some_and(|(row, _)| row.state != "void"),
            signer: self.next_signer(),
            first: self.first_day(),
            first_over: days.iter().map(|block| block.until).min(),
            last: self.last_day(),
        };
        self.state().is_before_start().then(|| preparation.due(today))
    }

    fn first_day(&self) -> Option<Date> {
        self.days().iter().map(|block| block.from).min()
    }

    fn last_day(&self) -> Option<Date> {
        self.days().iter().map(|block| block.until).max()
    }

    fn open_gates(&self) -> impl Iterator<Item = &TaskRow> {
        self.tasks.iter().filter(|task| task.gate && task.done_on.is_none())
    }

    /// What can be done now of those tasks: what comes after the agreement is due when all have signed.
    fn due_gates(&self) -> impl Iterator<Item = Task> {
        self.open_gates()
            .filter_map(TaskRow::kind)
            .filter(move |task| task.is_before_agreement() || (task.is_by_hand() && self.is_signed()))
    }

    fn is_signed(&self) -> bool {
        self.agreement.as_ref().is_some_and(|(row, _)| row.state == "signed")
    }

    /// How many told a year later what is left.
    fn answered(&self) -> usize {
        self.year_later.iter().filter(|asked| asked.answered_at.is_some()).count()
    }

    fn valid_certificate(&self) -> Option<&CertificateRow> {
        self.certificates.iter().find(|row| row.revoked_at.is_none())
    }
}

#[derive(Template)]
#[template(path = "show/show.html")]
struct Page {
    w: Words,
    cx: Cx,
    side: Side,
    base: String,
    crumb: String,
    country: String,
    country_name: String,
    tag: Tag,
    route: RouteLine,
    /// What belongs to it elsewhere: names and addresses.
    around: Vec<(String, String)>,
    next: String,
    /// What one waits for before the next step can be taken.
    waits: Option<String>,
    /// Pages with questions that wait for the reader, or with answers to be read, with their names.
    questions: Vec<(String, String)>,
    why: Option<String>,
    affected: Option<String>,
    held: Option<(String, String)>,
    offers: Vec<Offer>,
    tasks: Vec<TaskLine>,
    done: usize,
    blocks: Vec<BlockLine>,
    days: String,
    /// Where the planned days are others than the request asks for.
    other_days: Vec<String>,
    ends: [End; 2],
    add_block: bool,
    agreement: Option<(Tag, i64, Vec<(String, String)>)>,
    /// How expert and host reach each other.
    contact: String,
    no_files: String,
    alarms: usize,
    writing: bool,
    gaps: Vec<(String, String, Tag)>,
    reported: bool,
    certificate_files: Vec<(String, String)>,
    history: Vec<Entry>,
    follow_up: bool,
    d: Dossier,
}

/// The page, for the side whose address it is.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let side = Side::of(&cx);
    let (mut tx, placement) = load(&cx, id, Verb::See).await?;
    let d = Dossier::read(&mut tx, cx.lang, placement).await?;
    let history = if side.0 == Party::Programme { history::read(&mut tx, &cx, &d.trail, &d.placement).await? } else { Vec::new() };
    drop(tx);
    let page = Page::of(cx.clone(), side, d, history);
    cx.sheet(format!("{} {}", page.d.placement.case(), page.d.placement.title_in(cx.lang))).private().show(&page)
}

impl Page {
    fn of(cx: Cx, side: Side, d: Dossier, history: Vec<Entry>) -> Page {
        let (lang, placement) = (cx.lang, &d.placement);
        let (w, state, base) = (Words(lang), d.state(), side.path(placement.id));
        let may_write = side.may(&cx, Verb::Write, placement);
        let done = d.tasks.iter().filter(|task| task.done_on.is_some()).count();
        let files = |agreement: &AgreementRow| agreement::file_links(&cx, placement, &agreement.file_en, &agreement.file_nl, "agreement");
        let certificate = d.valid_certificate().map(|row| agreement::file_links(&cx, placement, &row.file_en, &row.file_nl, "certificate"));
        let stage = if state.is_before_start() { "before" } else { "running" };
        let affected = (side.0 == Party::Programme && d.is_affected(cx.today())).then(|| naming::say(lang, &format!("affected-{stage}")));
        Page {
            w,
            side,
            crumb: naming::say(lang, &format!("list-title-{}", side.0.name())),
            country: placement.country.code().to_ascii_lowercase(),
            country_name: naming::country_name(lang, placement.country.code()),
            tag: naming::tag(lang, state, d.due(cx.today()), side.0),
            route: naming::route(lang, placement.country.code(), &d.progress(&cx, side.0)),
            around: around(&cx, side, placement),
            next: next::next(&cx, side, &d),
            waits: next::waits(&cx, side, &d),
            questions: next::questions(lang, side, &d).into_iter().chain(next::answers(&cx, side, &d)).collect(),
            held: d.held(),
            why: next::reason(lang, placement, side.0),
            affected,
            offers: offers(&cx, side, &d),
            tasks: task_lines(&cx, side, may_write, &base, &d),
            done,
            blocks: block_lines(&cx, side, may_write, &base, &d),
            days: next::days(lang, &d),
            other_days: next::other_days(lang, &d),
            ends: ends(&cx, placement),
            add_block: side.0 == Party::Programme && may_write && state.is_before_start(),
            agreement: d.agreement.as_ref().map(|(row, signatures)| (agreement::tag(lang, row, signatures), row.version, files(row))),
            contact: next::contact(&cx, side, &d),
            no_files: if placement.expert_name.is_empty() { w.pdf_erased() } else { documents::none_words(lang) },
            alarms: d.notes.iter().filter(|note| note.alarm && note.alarm_answered_at.is_none()).count(),
            writing: side.0 == Party::Expert && state.is_under_way(),
            gaps: report::parts(lang, &base, &d.report),
            reported: d.report.report.is_some()
                && (side.0 != Party::Host || matches!(state, State::Reported | State::Confirmed | State::Completed)),
            certificate_files: certificate.unwrap_or_default(),
            history,
            follow_up: side.0 == Party::Programme && state == State::Completed,
            base,
            cx,
            d,
        }
    }

    fn moment(&self, at: &Timestamp) -> String {
        self.cx.moment(*at)
    }

    /// Whether nothing of the checklist is open, so that it can be folded away.
    fn is_all_done(&self) -> bool {
        !self.tasks.is_empty() && self.done == self.tasks.len()
    }

    /// Whether what people wrote may be in another language than the page.
    fn foreign(&self) -> bool {
        self.cx.lang != Lang::En
    }

    fn is_staff(&self) -> bool {
        self.side.0 == Party::Programme
    }

    /// Whether the table of blocks holds something that the keyboard reaches.
    fn changes_blocks(&self) -> bool {
        self.blocks.iter().any(|line| line.change.is_some())
    }

    /// The people whom the host named are for the host and the expert to read.
    fn shows_named(&self) -> bool {
        !self.is_staff() && !self.d.named.is_empty()
    }

    /// Notes are between the expert and the programme.
    fn shows_notes(&self) -> bool {
        self.side.0 != Party::Host && !self.d.notes.is_empty()
    }
}

/// What a placement grew from: the request and the candidate for the programme, the request for the host, the assignment for
/// the expert.
fn around(cx: &Cx, side: Side, placement: &PlacementRow) -> Vec<(String, String)> {
    let w = Words(cx.lang);
    let request = model::request::case_number(placement.request_number);
    let application = model::application::case_number(placement.application_number);
    match side.0 {
        Party::Programme => vec![
            (w.around_request(&request), format!("/work/requests/{}", placement.request_id)),
            (w.around_candidate(&application), format!("/work/selection/{request}/{application}")),
        ],
        Party::Host => vec![(w.around_request(&request), format!("/host/requests/{}", placement.request_id))],
        Party::Expert => vec![(w.around_assignment(), format!("/assignments/{}", placement.request_slug))],
    }
}

fn block_lines(cx: &Cx, side: Side, may_write: bool, base: &str, d: &Dossier) -> Vec<BlockLine> {
    let w = Words(cx.lang);
    let office = side.0 == Party::Programme && may_write;
    let name = |block: &BlockRow| naming::block(cx.lang, store::place_of(&d.blocks, block));
    let line = |block: &BlockRow| {
        let live = block.replaced_by.is_none();
        let by = d.blocks.iter().find(|other| Some(other.id.0) == block.replaced_by);
        let dropped = store::is_dropped(&d.blocks, block);
        let replaced = by.map(|by| if dropped { w.block_dropped() } else { w.block_replaced(name(by)) });
        let rests = live && d.state().is_before_start() && is_day_of_rest(d.placement.country.code(), block.from_day);
        let rest = rests.then(|| w.block_rest(naming::week_day(cx.lang, block.from_day)));
        let change = match d.state() {
            state if office && live && state.is_before_start() => Some((format!("{base}/blocks/{}", block.id), w.block_change())),
            state if office && live && state.is_under_way() => Some((format!("{base}/blocks/{}/replace", block.id), w.block_replace())),
            _ => None,
        };
        let remove = (office && live && d.state().is_before_start()).then(|| format!("{base}/blocks/{}/remove", block.id));
        BlockLine {
            block: block.clone(),
            name: name(block),
            mode: naming::say(cx.lang, &format!("mode-{}", block.mode)),
            notes: replaced.into_iter().chain(rest).collect(),
            change,
            remove,
        }
    };
    d.blocks.iter().map(line).collect()
}

/// The two ends: where the expert lives and where the host is, each with its clock and its days of rest.
fn ends(cx: &Cx, placement: &PlacementRow) -> [End; 2] {
    let w = Words(cx.lang);
    // What the time is at both ends matters while there is work between them.
    let is_over = placement.state() == State::Completed || placement.state().is_stopped();
    let end = |code: &str, city: &str, who: &str| {
        let there = workplace(code);
        let zone = there.and_then(|there| there.zones.first()).and_then(|name| TimeZone::get(name).ok());
        let country = naming::country_name(cx.lang, code);
        let rest: Vec<String> =
            there.map(|there| there.rest.iter().map(|day| naming::day_of_week(cx.lang, *day)).collect()).unwrap_or_default();
        End {
            place: if city.is_empty() { country } else { format!("{city}, {country}") },
            who: who.to_owned(),
            clock: zone.filter(|_| !is_over).map(|zone| w.ends_now(cx.lang.moment(cx.now, &zone))),
            rest: if rest.is_empty() { String::new() } else { w.ends_rest(cx.lang.list(&rest)) },
        }
    };
    [
        end(&placement.expert_country, &placement.expert_city, &placement.expert_name),
        end(placement.country.code(), &placement.host_city, &placement.host_name),
    ]
}
