//! Invented demand: five more hosts in the countries of the scenario, and open requests at all hosts, made as the people
//! are, so that large rounds can be planned. A trade leads to skills and sector, a country to its languages.

use std::collections::HashSet;

use command::{Command, Stop, Work};
use db::params;
use matching::generate::Sequence;
use model::host::Kind;
use model::reference::cefr::Level;
use model::reference::skill::{self, Skill};
use model::request::{Block, Mode};
use model::text::Country;
use model::{AccountId, HostId, OutcomeId, PhaseId, PriorityId, RequestId};
use requests::whole::{WholeRequest, add_published};
use strategy::actions::PriorityText;

use super::trades::{BESIDE, TRADES};
use crate::demo::hosts::{self, Host};
use crate::demo::programme::priority;
use crate::demo::scene::Scene;

/// Requests of one transaction.
const PORTION: usize = 300;

macro_rules! host {
    ($country:literal, $focal:literal, $name:literal, $city:literal, $ministry:literal, $kind:ident, $sector:literal, $key:literal, $director:literal) => {
        Host {
            country: $country,
            focal: $focal,
            name: ($name, $city, $ministry),
            kind: Kind::$kind,
            sector: $sector,
            mission: "Services that people in the region can count on.",
            director: ($key, $director),
            plan: (
                "Teams that learn from each other",
                "Colleagues left, and what they knew left with them.",
                "Each team has two people for everything that it must be able to do.",
                "Staff stay for two years; an hour a week is kept free for learning.",
            ),
            outcomes: &[(
                "Teams that do it themselves",
                "Teams die het zelf doen",
                "Tasks that at least two colleagues can do",
                "tasks",
                12,
                60,
            )],
        }
    };
}

/// The hosts beside the two of the scenario.
static HOSTS: [Host; 5] = [
    host!("NG", "focal.ng", "Ekiti State Water Board", "Ado", "Ministry of Water", Agency, "14021", "host.ng-water", "Ronke Alabi"),
    host!(
        "NG",
        "focal.ng",
        "Benue College of Technology",
        "Makurdi",
        "Ministry of Education",
        HigherEducation,
        "11420",
        "host.ng-college",
        "Terna Iorfa"
    ),
    host!(
        "SO",
        "focal.so",
        "Togdheer Regional Hospital",
        "Burco",
        "Ministry of Health",
        Hospital,
        "12191",
        "host.so-hospital",
        "Khadra Cige"
    ),
    host!(
        "IQ",
        "focal.iq",
        "Tigris Plain Water Directorate",
        "Kut",
        "Ministry of Water Resources",
        Agency,
        "14015",
        "host.iq-water",
        "Rasha Jabbar"
    ),
    host!(
        "IQ",
        "focal.iq",
        "Garmian Teaching Institute",
        "Kalar",
        "Ministry of Higher Education",
        HigherEducation,
        "11420",
        "host.iq-institute",
        "Hiwa Jaff"
    ),
];

/// Titles: English and Dutch, before and after the name of the skill.
const TITLES: [(&str, &str); 5] = [
    ("Train the team in {}", "Leid het team op: {}"),
    ("Coach two colleagues on the job: {}", "Coach twee collega's op de werkvloer: {}"),
    ("Write procedures for {} with the team", "Schrijf met het team werkwijzen: {}"),
    ("Review how we work on {}", "Kijk mee hoe wij werken: {}"),
    ("Set up {} with the department", "Zet met de afdeling op: {}"),
];

db::row! {
    /// An outcome that requests can serve, with its host.
    struct Aim { id: OutcomeId, host_id: HostId, phase_id: PhaseId, country: Country, number: i64, host_name: String }
}

const AIMS: &str = "select o.id, o.host_id, h.phase_id, h.country, o.number, h.name as host_name from view_outcome o \
                    join view_host h on h.id = o.host_id where o.plan_state = 'agreed' and h.state = 'active' order by h.name, o.number";

/// Adds requests up to `count` in all, and the hosts that they need, unless they are there. `password` is the hash of the
/// password of the hosts' directors.
pub async fn add(scene: &mut Scene, seed: &str, count: u64, password: &str) -> Result<(), Stop> {
    for name in ["focal.ng", "focal.so", "focal.iq"] {
        let mut tx = scene.app.read().await?;
        let account: AccountId =
            tx.value("select id as value from account where email_key = $1", params![format!("{name}@demo.example")]).await?;
        scene.enter(name, account);
    }
    for host in &HOSTS {
        let mut tx = scene.app.read().await?;
        let there: i64 = tx.value("select count(*) as value from view_host where name = $1", params![host.name.0]).await?;
        let agreed = "select id as value from view_priority where country = $1 and state = 'agreed' order by number";
        let agreed: Vec<PriorityId> = tx.values(agreed, params![host.country]).await?;
        let phase: PhaseId = tx.value("select phase_id as value from view_country where country = $1", params![host.country]).await?;
        drop(tx);
        if there > 0 {
            continue;
        }
        let serves = match agreed.first() {
            Some(priority) => *priority,
            None => {
                let (country, focal) = (host.country, host.focal);
                priority(scene, phase, country, focal, priority_text(scene), "Dr Salam Hadi", "Ministry of Planning").await?
            }
        };
        hosts::write(scene, phase, serves, host, password).await?;
    }
    let mut tx = scene.app.read().await?;
    let aims: Vec<Aim> = tx.all(AIMS, params![]).await?;
    let there: HashSet<RequestId> = tx.values("select id as value from view_request", params![]).await?.into_iter().collect();
    drop(tx);
    let missing: Vec<u64> = (0..count).filter(|number| !there.contains(&request_id(seed, *number))).collect();
    for portion in missing.chunks(PORTION) {
        let requests = portion.iter().filter_map(|number| request(scene, seed, *number, &aims)).collect();
        scene.by_program(&Publish(requests)).await?;
    }
    Ok(())
}

/// What the hosts of a country without an agreed priority serve.
fn priority_text(scene: &Scene) -> PriorityText {
    PriorityText {
        title: "Water and training that serve every district".to_owned(),
        title_nl: "Water en opleiding voor elk district".to_owned(),
        sector: "14015".to_owned(),
        sdg_target: "6.1".to_owned(),
        evidence: "Review of 2025: in five of nine districts nobody measures what the wells give.".to_owned(),
        weight: 3,
        target: 9,
        target_unit: "districts with monthly measurements".to_owned(),
        from: scene.today(),
        until: None,
    }
}

struct Publish(Vec<WholeRequest>);

impl Command for Publish {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        add_published(work, &self.0).await
    }
}

fn request_id(seed: &str, number: u64) -> RequestId {
    let mut next = Sequence::named(&format!("{seed}/request/{number}"));
    let chance = (u128::from(next.next_number()) << 64) | u128::from(next.next_number());
    RequestId(uuid::Builder::from_random_bytes(chance.to_be_bytes()).into_uuid())
}

fn found(slug: &str) -> Option<&'static Skill> {
    skill::find(&format!("urn:cd4d:skill:{slug}"))
}

/// A name within a sentence: small, unless it is an abbreviation.
fn within(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(name.chars().skip(1)).collect(),
        _ => name.to_owned(),
    }
}

/// The languages of work in a country: the first is needed, the second helps.
fn languages(next: &mut Sequence, country: &str) -> Vec<(&'static str, Level, bool)> {
    let level = |next: &mut Sequence| [Level::B1, Level::B2, Level::C1][next.skewed(3)];
    let (first, second) = match country {
        "SO" => (["so", "en"][next.skewed(2)], "ar"),
        "IQ" => (["ar", "ckb", "en"][next.skewed(3)], "en"),
        _ => ("en", ["yo", "ig", "ha"][next.skewed(3)]),
    };
    let mut list = vec![(first, level(next), true)];
    if next.percent(55) && second != first {
        list.push((second, level(next), false));
    }
    list
}

/// The request of a number, from 0.
fn request(scene: &Scene, seed: &str, number: u64, aims: &[Aim]) -> Option<WholeRequest> {
    let mut next = Sequence::named(&format!("{seed}/request/{number}/text"));
    let next = &mut next;
    let aim = aims.get(next.below(aims.len() as u64) as usize)?;
    let trade = &TRADES[next.below(TRADES.len() as u64) as usize];
    let asked = found(trade.skills[next.skewed(trade.skills.len())])?;
    let (en, nl) = TITLES[next.below(TITLES.len() as u64) as usize];
    let mut skills = vec![(asked.code, next.between(2, 4), next.between(1, 5), true)];
    if next.percent(60) {
        let wished = found(trade.skills[next.skewed(trade.skills.len())])?;
        skills.push((wished.code, next.between(2, 3), next.between(0, 3), next.percent(20)));
    }
    if next.percent(50) {
        skills.push((found(BESIDE[next.skewed(BESIDE.len())])?.code, 2, 1, false));
    }
    skills.sort_by_key(|(code, _, _, essential)| (*code, !essential));
    skills.dedup_by_key(|(code, ..)| *code);
    let online = Block { mode: Mode::Online, weeks: next.between(2, 10), hours_per_week: Some(next.between(2, 8)) };
    let physical = Block { mode: Mode::Physical, weeks: next.between(2, 10), hours_per_week: None };
    let place = |block: Block| (block, if block.mode == Mode::Online { "By video" } else { "At the host" }.to_owned());
    let blocks = match next.below(10) {
        0..=3 => vec![place(physical)],
        4..=7 => vec![place(online)],
        _ => vec![place(online), place(physical)],
    };
    let begins = next.between(50, 120);
    let seats = [1, 1, 1, 2, 1, 3][next.below(6) as usize];
    let title = |text: &str, name: &str| text.replace("{}", &within(name));
    Some(WholeRequest {
        id: request_id(seed, number),
        place: (aim.phase_id, aim.country, aim.host_id, aim.id),
        title: (title(en, asked.name.en), title(nl, asked.name.nl)),
        summary: (
            format!("Work with a team of {} that wants to master {} itself.", aim.host_name, within(asked.name.en)),
            format!("Werk met een team van {} dat dit zelf wil beheersen: {}.", aim.host_name, within(asked.name.nl)),
        ),
        background: "The team does the work with what each has learnt alone; nobody has time to bring it together.".to_owned(),
        department: "Department of training".to_owned(),
        sector: trade.sectors[next.below(trade.sectors.len() as u64) as usize].to_owned(),
        years: next.between(2, 6),
        seats,
        origin_tie: next.percent(45),
        days: (scene.day(next.between(20, 45)), scene.day(begins), scene.day(begins + next.between(20, 70))),
        blocks,
        objective: ("Let two colleagues do it by themselves".to_owned(), "A procedure of the team's own, tried out twice".to_owned()),
        counterpart: ("Head of training".to_owned(), "Head of training".to_owned(), "To pass it on to new colleagues".to_owned()),
        skills,
        languages: languages(next, aim.country.code()),
    })
}

/// The ids of the requests of a seed, in their order: for whoever plans rounds of them.
pub fn ids(seed: &str, from: u64, until: u64) -> Vec<RequestId> {
    (from..until).map(|number| request_id(seed, number)).collect()
}
