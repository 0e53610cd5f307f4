//! Who read the profile or the CV, when and for what.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use command::Reading;
use jiff::{Timestamp, ToSpan};
use model::Role;
use model::application::case_number;
use uuid::Uuid;
use web::{Answer, Cx};

use super::show;
use super::step::my_id;
use crate::profile::country_name;
use crate::store::others::{self, Application, ReaderRole};
use crate::words::{self, Words};

/// Readings of the same by one reader that follow each other within this many minutes are told as one.
const ONE_SITTING: i64 = 30;

/// Readings that are told as one.
struct Sitting<'a> {
    /// The last of them.
    last: &'a Reading,
    /// When the first of them was.
    begun: Timestamp,
}

/// How often somebody read, as the expert is told.
pub(super) fn times(readings: &[Reading]) -> usize {
    sittings(readings).len()
}

/// Every reading, the newest first; a page that was loaded again soon after, as when its form came back, counts once. The log
/// itself keeps each.
fn sittings(readings: &[Reading]) -> Vec<Sitting<'_>> {
    let mut sittings: Vec<Sitting<'_>> = Vec::new();
    for reading in readings {
        let same = |sitting: &Sitting<'_>| {
            let last = sitting.last;
            (&last.reader_kind, last.reader_id, &last.what, &last.why)
                == (&reading.reader_kind, reading.reader_id, &reading.what, &reading.why)
                && sitting.begun <= reading.at + ONE_SITTING.minutes()
        };
        match sittings.iter().position(same) {
            Some(at) => sittings[at].begun = reading.at,
            None => sittings.push(Sitting { last: reading, begun: reading.at }),
        }
    }
    sittings
}

/// A reading in words.
struct Line {
    when: String,
    who: String,
    /// For whom the reader works; empty where nothing is known of it.
    of: String,
    what: String,
    why: String,
}

#[derive(Template)]
#[template(path = "me/readings/readings.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    lines: Vec<Line>,
}

/// Who read, as the expert sees it. A command of the operator is the programme itself, by the name under which it is served.
pub(super) fn reader(cx: &Cx, reading: &Reading) -> String {
    match (reading.reader_kind.as_str(), reading.reader_name.as_str()) {
        ("program", _) => cx.app.brand.programme.clone(),
        (_, "") => Words(cx.lang).reader_by_link(),
        (_, name) => name.to_owned(),
    }
}

/// The institution or office of a reader when it was read: by the roles of an account, or by the host whose link it was.
fn institution(cx: &Cx, reading: &Reading, roles: &BTreeMap<Uuid, Vec<ReaderRole>>, applications: &[Application]) -> String {
    let w = Words(cx.lang);
    if reading.reader_kind == "link" {
        let asked = applications.iter().find(|row| case_number(row.number) == reading.why);
        return asked.map(|row| row.host_name.clone()).unwrap_or_default();
    }
    let day = cx.app.desk.zone.to_datetime(reading.at).date();
    let held = reading.reader_id.and_then(|id| roles.get(&id)).map_or(&[][..], Vec::as_slice);
    let held = held.iter().filter(|role| role.from_day <= day && role.until_day.is_none_or(|until| until >= day));
    let said = |role: &ReaderRole| match (Role::named(&role.role)?, &role.host_name, &role.country) {
        (Role::HostDirector | Role::HostContact, Some(host), _) => Some(host.clone()),
        (Role::FocalPoint, _, Some(country)) => Some(w.reader_country_office(country_name(country, cx.lang))),
        (Role::Officer | Role::Coordinator | Role::Administrator, ..) => Some(w.ball_office()),
        _ => None,
    };
    let names: BTreeSet<String> = held.filter_map(said).collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let w = Words(cx.lang);
    let expert = my_id(&cx)?;
    let mut tx = cx.read().await?;
    let readings = command::readings_of(&mut tx, expert).await?;
    let applications = others::applications(&mut tx, expert).await?;
    let accounts: BTreeSet<Uuid> =
        readings.iter().filter(|reading| reading.reader_kind == "account").filter_map(|reading| reading.reader_id).collect();
    let mut roles = BTreeMap::new();
    for account in accounts {
        roles.insert(account, others::reader_roles(&mut tx, account).await?);
    }
    drop(tx);
    let line = |sitting: Sitting<'_>| Line {
        when: cx.moment(sitting.last.at),
        who: reader(&cx, sitting.last),
        of: institution(&cx, sitting.last, &roles, &applications),
        what: cx.lang.find(&words::ROOM, &format!("read-{}", sitting.last.what), &[]).unwrap_or_else(|| sitting.last.what.clone()),
        why: show::read_for(cx.lang, sitting.last),
    };
    let lines: Vec<Line> = sittings(&readings).into_iter().map(line).collect();
    cx.sheet(w.plain().readings_title()).private().show(&Page { w, cx: &cx, lines })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_loaded_again_counts_once() {
        let one = Some(Uuid::from_u128(1));
        let reading = |at: &str, reader_id, what: &str| Reading {
            id: Uuid::nil(),
            at: format!("2026-03-02T{at}Z").parse().expect("a moment"),
            reader_kind: "account".to_owned(),
            reader_id,
            reader_name: "Marit".to_owned(),
            what: what.to_owned(),
            why: "R-0008".to_owned(),
        };
        let two = Some(Uuid::from_u128(2));
        let readings = [
            reading("12:00:00", one, "list"),
            reading("09:40:00", one, "list"),
            reading("09:20:00", one, "profile"),
            reading("09:15:00", one, "list"),
            reading("09:14:00", two, "list"),
            reading("08:50:00", one, "list"),
        ];
        let told: Vec<String> = sittings(&readings).iter().map(|sitting| sitting.last.at.to_string()).collect();
        assert_eq!(told, ["12:00:00", "09:40:00", "09:20:00", "09:14:00"].map(|at| format!("2026-03-02T{at}Z")));
        assert_eq!(times(&readings), 4);
    }

    #[test]
    fn a_round_is_told_in_the_language_of_the_expert_and_old_lines_stay_as_they_are() {
        let read_for = |lang, why: &str| {
            let reading = Reading {
                id: Uuid::nil(),
                at: Timestamp::UNIX_EPOCH,
                reader_kind: "account".to_owned(),
                reader_id: None,
                reader_name: "Marit".to_owned(),
                what: "list".to_owned(),
                why: why.to_owned(),
            };
            i18n::without_marks(&show::read_for(lang, &reading))
        };
        let code = command::reading_for_round(3);
        assert_eq!([read_for(i18n::Lang::En, &code), read_for(i18n::Lang::Nl, &code)], ["Round 3", "Ronde 3"]);
        assert_eq!([read_for(i18n::Lang::Nl, "R-0008"), read_for(i18n::Lang::Nl, "Round 3")], ["R-0008", "Round 3"]);
    }
}
