//! The requests of the demonstration, with their terms of reference.

use command::Stop;
use model::reference::cefr::{self, Level};
use model::request::{Block, Mode, Process, Security, Step};
use model::{HostId, OutcomeId, RequestId};
use requests::actions as act;

use super::scene::Scene;

/// Terms of reference.
pub struct Terms {
    /// Its number on paper.
    pub number: i64,
    /// Title and Dutch title.
    pub title: (&'static str, &'static str),
    /// Summary and Dutch summary.
    pub summary: (&'static str, &'static str),
    /// Background.
    pub background: &'static str,
    /// The host's department.
    pub department: &'static str,
    /// Purpose code.
    pub sector: &'static str,
    /// Blocks: mode, weeks, hours a week, place.
    pub blocks: &'static [(Mode, i64, Option<i64>, &'static str)],
    /// Objective, deliverable, target process.
    pub objectives: &'static [(&'static str, &'static str, Process)],
    /// Counterparts: name, job, address, what they learn, whether an understudy.
    pub counterparts: &'static [(&'static str, &'static str, &'static str, &'static str, bool)],
    /// Skill, level, years, essential.
    pub skills: &'static [(&'static str, i64, i64, bool)],
    /// Language, level, essential.
    pub languages: &'static [(&'static str, cefr::Level, bool)],
    /// Years of experience.
    pub years: i64,
    /// Whether a tie of origin is needed.
    pub origin_tie: bool,
}

/// Number 8 of the scenario: infection control on a tuberculosis ward.
pub const TB_WARD: Terms = Terms {
    number: 8,
    title: ("Improve TB ward infection control", "Verbeter de infectiepreventie op de tbc-afdeling"),
    summary: (
        "Work six weeks with the ward team, so that fewer nurses and patients are infected with tuberculosis, and leave a team that keeps it so.",
        "Werk zes weken met het afdelingsteam, zodat minder verpleegkundigen en patiënten tuberculose oplopen, en laat een team achter dat dit volhoudt.",
    ),
    background: "After an exchange visit to a Dutch tuberculosis foundation, the hospital wants to turn what it saw into daily practice on its 30-bed ward.",
    department: "Tuberculosis ward",
    sector: "12263",
    blocks: &[(Mode::Online, 2, Some(6), "Ibadan ward office, by video"), (Mode::Physical, 6, None, "Osun Teaching Hospital, Osogbo")],
    objectives: &[
        (
            "Find and mend the weak points of the ward with the team",
            "A ward plan with dates and names, agreed by the matron",
            Process::Create,
        ),
        (
            "Make infection control part of every shift",
            "A shift checklist in use and a team of four that checks it each week",
            Process::BuildCapacity,
        ),
    ],
    counterparts: &[
        ("Bisi Ogun", "Matron, tuberculosis ward", "matron@osun.example", "To lead the weekly check and to train new nurses", false),
        ("Kemi Alade", "Staff nurse", "kemi@osun.example", "To take over the checklist when the expert leaves", true),
    ],
    skills: &[("urn:cd4d:skill:infection-control", 4, 5, true), ("urn:cd4d:skill:training-of-trainers", 3, 2, false)],
    languages: &[("en", Level::C1, true), ("yo", Level::B1, false)],
    years: 5,
    origin_tie: true,
};

/// Number 9: reporting templates in radiology, online.
pub const RADIOLOGY: Terms = Terms {
    number: 9,
    title: ("Set up radiology reporting templates", "Maak sjablonen voor radiologieverslagen"),
    summary: (
        "Work eight weeks online with the radiology team, so that every report answers the ward's question.",
        "Werk acht weken online met het radiologieteam, zodat elk verslag de vraag van de afdeling beantwoordt.",
    ),
    background: "Reports are dictated in free text; wards call back for what is missing.",
    department: "Radiology",
    sector: "12191",
    blocks: &[(Mode::Online, 8, Some(8), "Radiology meeting room, by video")],
    objectives: &[(
        "Agree templates for the ten most frequent examinations",
        "Ten templates in the reporting system, with a one-page guide",
        Process::Transmit,
    )],
    counterparts: &[("Yetunde Afolabi", "Head of radiology", "radiology@osun.example", "To keep the templates up to date", false)],
    skills: &[("urn:cd4d:skill:radiology", 4, 5, true)],
    languages: &[("en", Level::C1, true)],
    years: 5,
    origin_tie: false,
};

/// Number 1: a service desk at the port.
pub const SERVICE_DESK: Terms = Terms {
    number: 1,
    title: ("Set up an ICT service desk and train two juniors", "Zet een ICT-servicedesk op en leid twee junioren op"),
    summary: (
        "Build the service desk of the port municipality in twelve weeks, with two juniors who run it afterwards.",
        "Bouw in twaalf weken de servicedesk van de havengemeente, met twee junioren die hem daarna draaien.",
    ),
    background: "The municipality has 140 computers and nobody who answers for them. Two juniors were hired in spring.",
    department: "Digital services",
    sector: "15112",
    blocks: &[(Mode::Physical, 12, None, "Saaxil, town hall")],
    objectives: &[
        ("Build a desk that answers within a day", "A desk with a ticket list, opening hours and three procedures", Process::BuildCapacity),
        ("Train two juniors who run it", "Two juniors who pass a practical test", Process::Create),
    ],
    counterparts: &[
        ("Hodan Ismaaciil", "Junior technician", "hodan@saaxil.example", "To run the desk", true),
        ("Khadar Warsame", "Junior technician", "khadar@saaxil.example", "To run the desk", true),
    ],
    skills: &[("urn:cd4d:skill:system-administration", 4, 5, true), ("urn:cd4d:skill:it-service-management", 3, 2, true)],
    languages: &[("so", Level::C1, true), ("en", Level::B2, true)],
    years: 5,
    origin_tie: false,
};

/// Number 6: training modules for budget officers; waits for the programme office.
pub const BUDGET: Terms = Terms {
    number: 6,
    title: ("Build training modules for municipal budget officers", "Maak lesmodules voor begrotingsmedewerkers van de gemeente"),
    summary: (
        "Write and try out five modules with the budget office, online.",
        "Schrijf en probeer vijf modules met het begrotingsbureau, online.",
    ),
    background: "The budget is made by three officers who learnt it from each other.",
    department: "Finance",
    sector: "15111",
    blocks: &[(Mode::Online, 10, Some(8), "Town hall, by video")],
    objectives: &[("Write five modules with the officers who will use them", "Five modules, each tried out once", Process::Create)],
    counterparts: &[("Asad Jaamac", "Head of budget", "budget@saaxil.example", "To give the modules each year", false)],
    skills: &[("urn:cd4d:skill:public-finance", 4, 5, true)],
    languages: &[("so", Level::B2, true), ("en", Level::B2, true)],
    years: 5,
    origin_tie: false,
};

/// Writes terms of reference up to their submission.
pub async fn write(scene: &Scene, writer: &str, host: HostId, outcome: OutcomeId, terms: &Terms) -> Result<RequestId, Stop> {
    let (title, title_nl) = terms.title;
    let draft = act::DraftRequest { host, title: title.to_owned(), title_nl: title_nl.to_owned(), number: Some(terms.number) };
    let request = scene.by(writer, &draft).await?;
    let version =
        async || scene.app.read().await?.value::<i64>("select version as value from request where id = $1", db::params![request]).await;
    let (summary, summary_nl) = terms.summary;
    let basics = act::SaveBasics {
        request,
        version: version().await?,
        title: title.to_owned(),
        title_nl: title_nl.to_owned(),
        summary: summary.to_owned(),
        summary_nl: summary_nl.to_owned(),
        department: terms.department.to_owned(),
        background: terms.background.to_owned(),
        sector: terms.sector.to_owned(),
    };
    scene.by(writer, &basics).await?;
    scene.by(writer, &act::SaveOutcome { request, version: version().await?, outcome }).await?;
    for &(mode, weeks, hours_per_week, place) in terms.blocks {
        scene
            .by(writer, &act::PutBlock { request, row: None, block: Block { mode, weeks, hours_per_week }, place: place.to_owned() })
            .await?;
    }
    for &(objective, deliverable, process) in terms.objectives {
        let put = act::PutObjective { request, row: None, objective: objective.to_owned(), deliverable: deliverable.to_owned(), process };
        scene.by(writer, &put).await?;
    }
    for &(name, job, email, learns, understudy) in terms.counterparts {
        let put = act::PutCounterpart {
            request,
            row: None,
            name: name.to_owned(),
            job: job.to_owned(),
            email: email.parse().map_err(|()| Stop::Gone)?,
            language: "en".to_owned(),
            learns: learns.to_owned(),
            understudy,
        };
        scene.by(writer, &put).await?;
    }
    for &(skill, level, years, essential) in terms.skills {
        scene.by(writer, &act::PutSkill { request, skill: skill.to_owned(), level, years, essential }).await?;
    }
    for &(language, level, essential) in terms.languages {
        scene.by(writer, &act::PutLanguage { request, language: language.to_owned(), level, essential }).await?;
    }
    let conditions = act::SaveConditions {
        request,
        version: version().await?,
        seats: 1,
        years: terms.years,
        origin_tie: terms.origin_tie,
        deadline: Some(scene.day(45)),
        earliest_start: Some(scene.day(60)),
        latest_start: Some(scene.day(120)),
        security: Some(Security::Moderate),
        conditions: conditions_of(terms).to_owned(),
    };
    scene.by(writer, &conditions).await?;
    step(scene, writer, request, Step::Submit, "").await?;
    Ok(request)
}

/// What the host and the programme offer: nobody travels for work that is done online.
fn conditions_of(terms: &Terms) -> &'static str {
    if terms.blocks.iter().any(|(mode, ..)| *mode == Mode::Physical) {
        "Travel and stay are arranged by the programme."
    } else {
        "All work is done online: nobody travels. The host has a room with a good line, and a colleague for each session."
    }
}

/// Takes a step with a request.
pub async fn step(scene: &Scene, who: &str, request: RequestId, step: Step, note: &str) -> Result<(), Stop> {
    scene.by(who, &act::Move { request, step, note: note.to_owned() }).await.map(drop)
}
