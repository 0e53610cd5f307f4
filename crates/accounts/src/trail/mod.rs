//! The audit trail to be read: every change in words, found by number or name, and whether the chain holds.

mod content;
mod fields;
mod records;

use askama::Template;
use command::{AuditEntry, Verified};
use model::Timestamp;
use model::access::{Subject, Verb};
use web::{Answer, Cx, Door};

use crate::words::{ROOM, Words};
use content::Content;
pub use fields::unsaid;
use records::{Names, Wanted};

/// So many entries stand on one page.
const PAGE: usize = 100;

/// One entry in words.
struct Line {
    entry: AuditEntry,
    when: String,
    action: String,
    kind: String,
    record: String,
    who: String,
    content: Content,
}

#[derive(Template)]
#[template(path = "trail/trail.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    lines: Vec<Line>,
    next: Option<String>,
    wanted: String,
}

/// The newest entries; older ones by a link.
pub async fn get(cx: Cx) -> Answer {
    cx.need(Verb::See, Subject::Audit)?;
    let typed: String = cx.query_value("record").unwrap_or_default().trim().chars().take(200).collect();
    let before = cx.query_value("before").and_then(|text| text.parse().ok());
    let mut tx = cx.read().await?;
    let wanted = records::wanted(&mut tx, cx.lang, &typed).await?;
    let entries = entries(&mut tx, &wanted, before).await?;
    let next = entries.last().filter(|_| entries.len() == PAGE).map(|entry| entry.at.to_string());
    let (mut names, mut lines) = (Names::default(), Vec::with_capacity(entries.len()));
    for entry in entries {
        names.learn(&mut tx, &entry).await?;
        lines.push(Line {
            when: cx.moment(entry.at),
            action: action(&cx, &entry.action),
            kind: records::kind(cx.lang, &entry.subject),
            record: names.record(&mut tx, cx.lang, &entry).await?,
            who: names.actor(&mut tx, cx.lang, &entry).await?,
            content: Content::of(cx.lang, &entry, names.known()),
            entry,
        });
    }
    let w = Words(cx.lang);
    cx.page(w.plain().audit_title(), &Page { w, cx: &cx, lines, next, wanted: typed })
}

/// The entries that are looked for, the newest first.
async fn entries(tx: &mut db::Tx, wanted: &Wanted, before: Option<Timestamp>) -> Result<Vec<AuditEntry>, Door> {
    let mut all = Vec::new();
    match wanted {
        Wanted::All => return Ok(command::recent_entries(tx, "", before).await?),
        Wanted::Kind(kind) => return Ok(command::recent_entries(tx, kind, before).await?),
        Wanted::These(ids) => {
            for id in ids {
                all.extend(command::entries_before(tx, *id, before).await?);
            }
        }
        Wanted::Request(request, hanging) => {
            all.extend(command::entries_naming(tx, "round", *request, before).await?);
            for id in std::iter::once(request).chain(hanging) {
                all.extend(command::entries_of(tx, *id, before).await?);
            }
        }
    }
    all.sort_by_key(|entry| std::cmp::Reverse(entry.id));
    all.dedup_by_key(|entry| entry.id);
    all.truncate(PAGE);
    Ok(all)
}

/// What was done, in words.
fn action(cx: &Cx, action: &str) -> String {
    cx.lang.find(&ROOM, &key_of(action), &[]).unwrap_or_else(|| action.replace(['.', '-'], " "))
}

/// The key of the words for an action.
fn key_of(action: &str) -> String {
    format!("did-{}", action.replace('.', "-"))
}

#[derive(Template)]
#[template(path = "trail/verify.html")]
struct Verify<'a> {
    w: Words,
    cx: &'a Cx,
    verified: Verified,
    until: String,
}

/// Recomputes the chain of the trail.
pub async fn verify(cx: Cx) -> Answer {
    cx.need(Verb::See, Subject::Audit)?;
    let mut tx = cx.read().await?;
    let verified = command::verify_whole(&mut tx).await?;
    let until = verified.until.map(|at| cx.moment(at)).unwrap_or_default();
    let w = Words(cx.lang);
    cx.page(w.plain().verify_title(), &Verify { w, cx: &cx, verified, until })
}
