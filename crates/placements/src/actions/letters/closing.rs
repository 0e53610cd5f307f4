//! When the work is done: the host's answer to the report, and the certificate.

use command::{Stop, Work, link_mark};
use i18n::Lang;
use jiff::ToSpan;
use model::placement::Party;

use super::{Reader, directors, link, my_page, post, tell_expert, work_page};
use crate::actions::CONFIRM;
use crate::naming;
use crate::store::{self, PlacementRow};
use crate::words::Words;

/// For how many days the host's answer to a report is awaited, as the agreement says.
const CONFIRM_DAYS: i64 = 14;

/// The host is asked to answer to the report. Links that were sent before end. When the host said what was missing, the letter
/// says that again, and which parts were changed since.
pub(in crate::actions) async fn ask_to_confirm(work: &mut Work, placement: &PlacementRow) -> Result<(), Stop> {
    work.revoke_links(CONFIRM, placement.id.0, "").await?;
    let until = work.today.saturating_add(CONFIRM_DAYS.days());
    let missing = store::missing(&mut work.tx, placement.id).await?;
    for reader in directors(work, placement).await? {
        let w = Words(reader.lang).plain();
        let link = link(work, placement, &reader, CONFIRM, Party::Host).await?;
        let (case, title) = (placement.case(), placement.title_in(reader.lang));
        let (subject, mut news) = match &missing {
            None => (w.letter_confirm_subject(case), vec![w.letter_confirm(&placement.expert_name, title)]),
            Some((answer, parts)) => {
                let changed = i18n::without_marks(&naming::changed(reader.lang, parts));
                let again = w.letter_confirm_again(&placement.expert_name, title);
                let news = vec![again, answer.remarks.clone(), changed, w.letter_confirm_read()];
                (w.letter_confirm_again_subject(case), news)
            }
        };
        news.extend([link_mark(link), w.letter_confirm_until(until), w.letter_confirm_why()]);
        post(work, placement, &reader, subject, news).await?;
    }
    Ok(())
}

/// The host says what is missing.
pub(in crate::actions) async fn sent_back(work: &mut Work, placement: &PlacementRow, name: &str, remarks: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_missing(&placement.host_name, name), remarks.to_owned()];
        let news = news.into_iter().chain(my_page(&Words(lang), placement)).collect();
        (w.letter_missing_subject(placement.case()), news)
    })
    .await
}

/// The certificate is there.
pub(in crate::actions) async fn certificate(work: &mut Work, placement: &PlacementRow, code: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_certificate(&placement.host_name), w.letter_certificate_code(code)];
        let news = news.into_iter().chain(my_page(&Words(lang), placement)).collect();
        (w.letter_certificate_subject(placement.case()), news)
    })
    .await
}

/// The program issued the certificate when the host confirmed: the office, which did nothing, hears of it, and can look at
/// what it rests on.
pub(in crate::actions) async fn certificate_issued(work: &mut Work, placement: &PlacementRow, code: &str) -> Result<(), Stop> {
    let w = Words(Lang::En).plain();
    let reader = Reader::of(mail::PROGRAMME, mail::HELP, Lang::En.code());
    let news =
        vec![w.letter_issued(code, &placement.host_name, placement.title_in(Lang::En)), w.letter_issued_look(), work_page(placement)];
    post(work, placement, &reader, w.letter_issued_subject(placement.case()), news).await
}

/// The certificate was revoked.
pub(in crate::actions) async fn revoked(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        (w.letter_revoked_subject(placement.case()), vec![w.letter_revoked(), reason.to_owned()])
    })
    .await
}

/// The confirmation was taken back.
pub(in crate::actions) async fn reopened(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        (w.letter_reopened_subject(placement.case()), vec![w.letter_reopened(&placement.host_name), reason.to_owned()])
    })
    .await
}
