//! While the agreement is signed: whose turn it is, what must change first, and that all have signed.

use command::{Stop, Work, link_mark};
use db::params;
use i18n::Lang;
use model::placement::{Ball, Party, Task};

use super::{country_office, directors, expert, host, link, my_page, post, tell_expert, work_page};
use crate::actions::{READ, SIGN};
use crate::naming;
use crate::store::{self, AgreementRow, PlacementRow};
use crate::terms::Terms;
use crate::words::Words;

/// Whether the newest version says the same as the one before it.
async fn is_made_again(work: &mut Work, placement: &PlacementRow) -> Result<bool, Stop> {
    let versions: Vec<AgreementRow> = work.tx.all(store::AGREEMENTS, params![placement.id]).await?;
    let terms: Vec<Terms> = versions.iter().take(2).filter_map(|row| Terms::thaw(&row.terms)).collect();
    Ok(matches!(terms.as_slice(), [newest, before] if newest.says_the_same(before)))
}

/// It is this party's turn to sign this version. The office finds its turn on its own page.
pub(in crate::actions) async fn ask_to_sign(work: &mut Work, placement: &PlacementRow, party: Party, version: i64) -> Result<(), Stop> {
    let readers = match party {
        Party::Expert => expert(placement).into_iter().collect(),
        Party::Host => directors(work, placement).await?,
        Party::Programme => Vec::new(),
    };
    let again = is_made_again(work, placement).await?;
    for reader in readers {
        let w = Words(reader.lang).plain();
        let link = link(work, placement, &reader, SIGN, party).await?;
        let case = placement.case();
        let (subject, before) = match version {
            1 => (w.letter_sign_subject(case), String::new()),
            _ if again => (w.letter_sign_anew_subject(case, version), w.letter_sign_again(version)),
            _ => (w.letter_sign_anew_subject(case, version), w.letter_sign_anew(version)),
        };
        let news = vec![before, w.letter_sign(placement.title_in(reader.lang)), link_mark(link), w.letter_sign_why()];
        post(work, placement, &reader, subject, news).await?;
    }
    Ok(())
}

/// All have signed. Where the agreement says so, expert and host get each other's address.
pub(in crate::actions) async fn all_signed(work: &mut Work, placement: &PlacementRow, shares: bool) -> Result<(), Stop> {
    let first = store::live_blocks(&mut work.tx, placement.id).await?.first().map(|block| block.from_day);
    let next = |lang: Lang| first.map_or_else(String::new, |day| Words(lang).plain().letter_signed_next(day));
    let reach = |lang: Lang, name: &str, email: &str| if shares { Words(lang).plain().letter_reach(email, name) } else { String::new() };
    if let Some(reader) = expert(placement) {
        let w = Words(reader.lang).plain();
        let page = mail::page_mark(&format!("/me/placements/{}/agreement", placement.id));
        let mut news = vec![w.letter_signed(placement.title_in(reader.lang)), page, next(reader.lang)];
        news.extend(directors(work, placement).await?.iter().map(|director| reach(reader.lang, &director.name, &director.email)));
        post(work, placement, &reader, w.letter_signed_subject(placement.case()), news).await?;
    }
    for reader in host(work, placement).await? {
        let w = Words(reader.lang).plain();
        let link = link(work, placement, &reader, READ, Party::Host).await?;
        let address = reach(reader.lang, &placement.expert_name, &placement.expert_email);
        let news = vec![w.letter_signed(placement.title_in(reader.lang)), link_mark(link), next(reader.lang), address];
        post(work, placement, &reader, w.letter_signed_subject(placement.case()), news).await?;
    }
    let tasks = store::tasks(&mut work.tx, placement.id).await?;
    let open: Vec<Task> = tasks.iter().filter(|row| row.done_on.is_none()).filter_map(store::TaskRow::kind).collect();
    for reader in country_office(work, placement).await? {
        let w = Words(reader.lang).plain();
        let own = open.iter().filter(|task| task.doer() == Ball::Country);
        let names: Vec<String> = own.map(|task| naming::say_plain(reader.lang, &format!("task-{}", task.name()))).collect();
        let yours = if names.is_empty() { String::new() } else { w.letter_signed_country(i18n::without_marks(&reader.lang.list(&names))) };
        let signed = w.letter_signed(placement.title_in(reader.lang));
        let page = mail::page_mark(&format!("/work/placements/{}/agreement", placement.id));
        let mut news = vec![signed, page, next(reader.lang)];
        if !yours.is_empty() {
            news.extend([yours, work_page(placement)]);
        }
        post(work, placement, &reader, w.letter_signed_subject(placement.case()), news).await?;
    }
    Ok(())
}

/// The host says what must change before it signs: the expert signed already, and hears why it takes longer.
pub(in crate::actions) async fn held_back(work: &mut Work, placement: &PlacementRow, name: &str, remark: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_held(&placement.host_name, name), remark.to_owned(), w.letter_held_next()];
        (w.letter_held_subject(placement.case()), news.into_iter().chain(my_page(&Words(lang), placement)).collect())
    })
    .await
}
