//! The host institutions of the demonstration, with their plans.

use command::Stop;
use hosts::actions as act;
use i18n::Lang;
use model::host::{Kind, Ready, Step};
use model::{HostId, OutcomeId, PhaseId, PriorityId};

use super::people;
use super::scene::Scene;

/// A host institution, as it is written down.
pub struct Host {
    /// Country.
    pub country: &'static str,
    /// Who writes: the focal point.
    pub focal: &'static str,
    /// Name, city, ministry.
    pub name: (&'static str, &'static str, &'static str),
    /// Kind.
    pub kind: Kind,
    /// Purpose code.
    pub sector: &'static str,
    /// Mission.
    pub mission: &'static str,
    /// The director: part of the address before `@`, name.
    pub director: (&'static str, &'static str),
    /// The plan: title, situation, change sought, assumptions.
    pub plan: (&'static str, &'static str, &'static str, &'static str),
    /// Outcomes: title, Dutch title, indicator, unit, baseline, target.
    pub outcomes: &'static [(&'static str, &'static str, &'static str, &'static str, i64, i64)],
}

/// A teaching hospital in Nigeria.
pub const HOSPITAL: Host = Host {
    country: "NG",
    focal: "focal.ng",
    name: ("Osun Teaching Hospital", "Osogbo", "Federal Ministry of Health"),
    kind: Kind::Hospital,
    sector: "12263",
    mission: "Care for two million people, and the training of nurses and physicians.",
    director: ("host.hospital", "Folake Adebayo"),
    plan: (
        "A hospital that does not make people ill",
        "Fourteen staff members fell ill with tuberculosis last year, and three medicines ran out. Wards have guidelines, but no shift uses them.",
        "Ward teams check infection control themselves, each week, and mend what they find.",
        "Nurses get two hours a week for it; masks keep coming; the matron leads.",
    ),
    outcomes: &[
        (
            "Fewer infections on the tuberculosis ward",
            "Minder infecties op de tbc-afdeling",
            "Staff members who fall ill with tuberculosis in a year",
            "people",
            14,
            3,
        ),
        (
            "Reports that answer the ward's question",
            "Verslagen die de vraag van de afdeling beantwoorden",
            "Radiology reports that wards call back about, in a month",
            "reports",
            90,
            20,
        ),
        ("Medicines that do not run out", "Medicijnen die niet opraken", "Medicines that ran out in a year", "medicines", 3, 0),
    ],
};

/// A municipality in Somalia.
pub const PORT: Host = Host {
    country: "SO",
    focal: "focal.so",
    name: ("Saaxil Port Municipality", "Saaxil", "Ministry of Interior"),
    kind: Kind::LocalGovernment,
    sector: "15112",
    mission: "Services for 90,000 citizens and the port.",
    director: ("host.port", "Cabdi Nuur"),
    plan: (
        "A town hall that answers",
        "Computers stand still for weeks; citizens wait for papers; nobody answers for it.",
        "A service desk with two trained juniors keeps the town hall working.",
        "The juniors stay; the council pays for spare parts.",
    ),
    outcomes: &[
        (
            "Computers that work within a day",
            "Computers die binnen een dag weer werken",
            "Days that a broken computer waits",
            "days",
            21,
            1,
        ),
        (
            "Budget officers who train each other",
            "Begrotingsmedewerkers die elkaar opleiden",
            "Officers who passed all modules",
            "officers",
            0,
            6,
        ),
    ],
};

/// Writes a host down until it is active: suggested, assessed, ready, its plan agreed by the director through a link.
pub async fn write(
    scene: &mut Scene,
    phase: PhaseId,
    priority: PriorityId,
    host: &Host,
    password: &str,
) -> Result<(HostId, Vec<OutcomeId>), Stop> {
    let focal = host.focal;
    let (name, city, ministry) = host.name;
    let text = act::HostText {
        name: name.to_owned(),
        kind: host.kind,
        city: city.to_owned(),
        ministry: ministry.to_owned(),
        sector: host.sector.to_owned(),
        mission: host.mission.to_owned(),
        website: String::new(),
    };
    let country = host.country.parse().map_err(|()| Stop::Gone)?;
    let id = scene.by(focal, &act::SuggestHost { phase, country, text }).await?;
    scene.by(focal, &act::MoveHost { host: id, step: Step::Assess, reason: String::new() }).await?;
    let (address, director) = host.director;
    let contact = act::ContactText {
        name: director.to_owned(),
        job: "Director".to_owned(),
        email: format!("{address}@demo.example").parse().map_err(|()| Stop::Gone)?,
        language: Lang::En,
        director: true,
    };
    scene.by(focal, &act::AddContact { host: id, text: contact }).await?;
    people::open_director(scene, address, director, id, password).await?;
    let (title, situation, change_sought, assumptions) = host.plan;
    let text = act::PlanText {
        title: title.to_owned(),
        situation: situation.to_owned(),
        change_sought: change_sought.to_owned(),
        assumptions: assumptions.to_owned(),
    };
    let plan = scene.by(focal, &act::WritePlan { host: id, priority, text }).await?;
    let mut outcomes = Vec::new();
    for &(title, title_nl, indicator, unit, baseline, target) in host.outcomes {
        let text = act::OutcomeText {
            title: title.to_owned(),
            title_nl: title_nl.to_owned(),
            indicator: indicator.to_owned(),
            unit: unit.to_owned(),
            baseline,
            baseline_on: scene.today(),
            target,
            target_on: scene.day(700),
        };
        outcomes.push(scene.by(focal, &act::AddOutcome { plan, text }).await?);
    }
    let mut tx = scene.app.read().await?;
    let version = tx.value("select version as value from development_plan where id = $1", db::params![plan]).await?;
    drop(tx);
    let link = scene.by(focal, &act::AskPlan { plan, version }).await?;
    scene.by_link(link, &act::AnswerPlan { link, agrees: true, name: director.to_owned(), remarks: String::new() }).await?;
    let ready = || (Ready::Ready, String::new());
    let answers = [ready(), ready(), ready(), ready(), ready()];
    scene.by(address, &act::TellReadiness { host: id, answers, name: director.to_owned(), version: 0 }).await?;
    for step in [Step::Approve, Step::Activate] {
        scene.by(focal, &act::MoveHost { host: id, step, reason: String::new() }).await?;
    }
    Ok((id, outcomes))
}
