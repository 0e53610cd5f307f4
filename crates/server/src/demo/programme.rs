//! The programme of the demonstration: the phase, its countries, the dialogue, the priorities.

use command::Stop;
use model::eligibility::Rule;
use model::priority::{CountryStatus, Track};
use model::{PhaseId, PriorityId};
use selection::actions::SetRule;
use strategy::actions as act;

use super::scene::Scene;

/// What later scenes need.
pub struct Programme {
    /// The phase.
    pub phase: PhaseId,
    /// Health in Nigeria.
    pub health: PriorityId,
    /// Local governance in Somalia.
    pub governance: PriorityId,
}

/// Country, track, strategy, diaspora policy, office.
const COUNTRIES: [(&str, Track, &str, &str, &str); 6] = [
    ("NG", Track::Assignments, "National Development Plan", "National diaspora policy of 2021", "Commission for Nigerians abroad"),
    ("SO", Track::Assignments, "National Transformation Plan", "Diaspora policy in preparation", "Department of diaspora affairs"),
    (
        "IQ",
        Track::Assignments,
        "National Development Plan",
        "Chapter on expatriates in the migration strategy",
        "Ministry of Migration and Displacement",
    ),
    ("ET", Track::Entrepreneurship, "Ten-Year Development Plan", "Diaspora policy of 2013", "Ethiopian diaspora service"),
    ("SL", Track::Alumni, "Medium-term National Development Plan", "Diaspora engagement policy", "Office of diaspora affairs"),
    ("AF", Track::Assignments, "", "", ""),
];

/// Writes it all down, 400 days ago.
pub async fn write(scene: &mut Scene) -> Result<Programme, Stop> {
    let (from, until) = (scene.day(-30), scene.day(1065));
    let open = act::OpenPhase { name: "Bridges to Origin, phase 2".to_owned(), from, until };
    let phase = scene.by("coordinator", &open).await?;
    for (country, track, title, policy, office) in COUNTRIES {
        let country = country.parse().map_err(|()| Stop::Gone)?;
        let reason = "Agreed at the start of the phase.".to_owned();
        scene.by("coordinator", &act::AddCountry { phase, country, track, from: scene.today(), reason }).await?;
        let describe = act::DescribeCountry {
            phase,
            country,
            strategy_title: title.to_owned(),
            strategy_url: String::new(),
            diaspora_policy: policy.to_owned(),
            diaspora_office: office.to_owned(),
            version: 1,
        };
        if !title.is_empty() {
            scene.by("coordinator", &describe).await?;
        }
    }
    let close = |code: &'static str, status, reason: &str| (code, status, reason.to_owned());
    let changes = [
        close("SL", CountryStatus::Closed, "Phase 1 ended; alumni stay in touch."),
        close("AF", CountryStatus::Suspended, "Security: nothing can be agreed or visited."),
    ];
    for (country, status, reason) in changes {
        let country = country.parse().map_err(|()| Stop::Gone)?;
        scene.by("coordinator", &act::SetCountryStatus { phase, country, status, from: scene.today(), reason }).await?;
    }
    for (rule, value, note) in [
        (Rule::Residence, "NL,GB", "The programme is for people who live in the Netherlands or the United Kingdom."),
        (Rule::RightToReturn, "", "Whoever travels must be able to come home."),
        (Rule::Experience, "3", "Hosts ask for experience."),
    ] {
        let rule = SetRule { phase, country: None, rule, value: value.to_owned(), from, until: None, note: note.to_owned() };
        scene.by("coordinator", &rule).await?;
    }
    let consultation = act::RecordConsultation {
        phase,
        country: "NG".parse().map_err(|()| Stop::Gone)?,
        held_on: scene.today(),
        place: "Abuja".to_owned(),
        participants: "Ministry of Health, commission for Nigerians abroad, three teaching hospitals, country office, Dutch embassy"
            .to_owned(),
        opportunities: "Nurses and physicians of Nigerian origin in the Netherlands offer ward experience; hospitals have training rooms."
            .to_owned(),
        challenges: "Ward infections with tuberculosis among staff; power cuts; little time for training beside care.".to_owned(),
        decisions: "Health comes first in this phase, beginning with infection control in teaching hospitals.".to_owned(),
    };
    scene.by("focal.ng", &consultation).await?;
    let health = priority(scene, phase, "NG", "focal.ng", health_text(scene), "Dr Halima Sani", "Federal Ministry of Health").await?;
    let governance = priority(scene, phase, "SO", "focal.so", governance_text(scene), "Maxamed Cali", "Ministry of Interior").await?;
    priority(scene, phase, "SO", "focal.so", water_text(scene), "Xaliimo Yuusuf", "Ministry of Water Development").await?;
    Ok(Programme { phase, health, governance })
}

/// Drafts, proposes and agrees a priority: the country office here, the ministry with its letter as evidence.
pub(super) async fn priority(
    scene: &Scene,
    phase: PhaseId,
    country: &str,
    focal: &str,
    text: act::PriorityText,
    minister: &str,
    ministry: &str,
) -> Result<PriorityId, Stop> {
    let country = country.parse().map_err(|()| Stop::Gone)?;
    let priority = scene.by(focal, &act::WritePriority { phase, country, text }).await?;
    scene.by(focal, &act::ProposePriority { priority, version: 1 }).await?;
    let mut tx = scene.app.read().await?;
    let name = accounts::store::account(&mut tx, scene.account(focal)?).await?.ok_or(Stop::Gone)?.name;
    drop(tx);
    scene.by(focal, &act::AgreeForOffice { priority, version: 1, name }).await?;
    let agreed = act::RecordMinistry {
        priority,
        version: 1,
        name: minister.to_owned(),
        organisation: ministry.to_owned(),
        evidence: "Signed minutes of the kick-off meeting, page 3.".to_owned(),
        agreed_on: scene.today(),
    };
    scene.by(focal, &agreed).await?;
    Ok(priority)
}

fn health_text(scene: &Scene) -> act::PriorityText {
    act::PriorityText {
        title: "Safer care in teaching hospitals".to_owned(),
        title_nl: "Veiligere zorg in academische ziekenhuizen".to_owned(),
        sector: "12263".to_owned(),
        sdg_target: "3.3".to_owned(),
        evidence: "Hospital registers of three teaching hospitals: 31 staff members fell ill with tuberculosis in one year.".to_owned(),
        weight: 5,
        target: 6,
        target_unit: "teaching hospitals with a working infection-control team".to_owned(),
        from: scene.today(),
        until: None,
    }
}

fn governance_text(scene: &Scene) -> act::PriorityText {
    act::PriorityText {
        title: "Municipalities that serve their citizens".to_owned(),
        title_nl: "Gemeenten die hun burgers helpen".to_owned(),
        sector: "15112".to_owned(),
        sdg_target: "16.6".to_owned(),
        evidence: "Citizens' survey of the port city: two of three wait over a week for a paper.".to_owned(),
        weight: 4,
        target: 4,
        target_unit: "municipal departments with a service desk".to_owned(),
        from: scene.today(),
        until: None,
    }
}

fn water_text(scene: &Scene) -> act::PriorityText {
    act::PriorityText {
        title: "Water that keeps flowing in rural districts".to_owned(),
        title_nl: "Water dat blijft stromen op het platteland".to_owned(),
        sector: "14031".to_owned(),
        sdg_target: "6.1".to_owned(),
        evidence: "Inventory of 2024: four of ten boreholes give no water for lack of monitoring and repair.".to_owned(),
        weight: 4,
        target: 60,
        target_unit: "boreholes with monthly measurements".to_owned(),
        from: scene.today(),
        until: None,
    }
}
