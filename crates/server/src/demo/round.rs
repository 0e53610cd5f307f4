//! The round of the demonstration: three more requests that compete for the same people, planned together yesterday; one
//! seat is accepted, two are decided otherwise. The plan tells nobody anything, so everything else stands as it stood.

use command::Stop;
use db::params;
use model::reference::cefr::Level;
use model::request::{Mode, Process};
use model::round::{Choice, Floor, Reach};
use model::{ExpertId, HostId, OutcomeId, PhaseId, RequestId};
use planning::actions::{Decide, MakeRound};

use super::calendar::publish;
use super::requests::{Terms, write};
use super::scene::Scene;

/// Number 10: the stock of the hospital's pharmacy.
const PHARMACY: Terms = Terms {
    number: 10,
    title: ("Bring the pharmacy stock under control", "Krijg de voorraad van de apotheek op orde"),
    summary: (
        "Build with the pharmacy team, online, an overview of stock that warns before a medicine runs out.",
        "Bouw online met het apotheekteam een voorraadoverzicht dat waarschuwt voordat een medicijn opraakt.",
    ),
    background: "Three medicines ran out last year while the next delivery stood at the airport.",
    department: "Hospital pharmacy",
    sector: "12191",
    blocks: &[(Mode::Online, 10, Some(8), "Pharmacy office, by video")],
    objectives: &[("See every week what runs out next", "A weekly stock overview that two colleagues make", Process::BuildCapacity)],
    counterparts: &[("Femi Ojo", "Pharmacist", "pharmacy@osun.example", "To keep the overview up to date", true)],
    skills: &[("urn:cd4d:skill:data-analysis", 4, 4, true), ("urn:cd4d:skill:supply-chain", 3, 2, false)],
    languages: &[("en", Level::B2, true)],
    years: 4,
    origin_tie: false,
};

/// Number 11: ward trainers. Whoever can do it is also the first choice for number 8.
const WARD_TRAINERS: Terms = Terms {
    number: 11,
    title: ("Train ward trainers in infection control", "Leid afdelingstrainers op in infectiepreventie"),
    summary: (
        "Train eight nurses in four weeks, so that each ward has somebody who teaches the others.",
        "Leid in vier weken acht verpleegkundigen op, zodat elke afdeling iemand heeft die de anderen leert.",
    ),
    background: "New nurses learn on the job from whoever is on duty.",
    department: "Nursing services",
    sector: "12263",
    blocks: &[(Mode::Physical, 4, None, "Osun Teaching Hospital, Osogbo")],
    objectives: &[("Train one trainer for each ward", "Eight trainers with a plan for their ward", Process::Transmit)],
    counterparts: &[("Sade Ayinde", "Head of nursing", "nursing@osun.example", "To plan a training every quarter", true)],
    skills: &[("urn:cd4d:skill:training-of-trainers", 3, 3, true), ("urn:cd4d:skill:infection-control", 3, 3, true)],
    languages: &[("en", Level::C1, true), ("yo", Level::B1, false)],
    years: 5,
    origin_tie: true,
};

/// Number 12: the municipal network. Whoever can do it is also the only one for number 1.
const NETWORK: Terms = Terms {
    number: 12,
    title: ("Secure the network of the town hall", "Beveilig het netwerk van het gemeentehuis"),
    summary: (
        "Rebuild the network of the town hall in six weeks with the two juniors of the service desk.",
        "Bouw in zes weken het netwerk van het gemeentehuis opnieuw met de twee junioren van de servicedesk.",
    ),
    background: "The network was laid in pieces, and nobody knows who has which password.",
    department: "Digital services",
    sector: "15112",
    blocks: &[(Mode::Physical, 6, None, "Saaxil, town hall")],
    objectives: &[("Know and guard every way into the network", "A drawing of the network and a list of who may do what", Process::Create)],
    counterparts: &[("Hodan Aadan", "Junior administrator", "network@saaxil.example", "To guard the network afterwards", true)],
    skills: &[("urn:cd4d:skill:system-administration", 4, 5, true)],
    languages: &[("so", Level::B2, true), ("en", Level::B2, true)],
    years: 5,
    origin_tie: true,
};

/// Where the requests belong: the hospital with an outcome, the port with one.
pub struct Places {
    /// The phase.
    pub phase: PhaseId,
    /// The hospital.
    pub hospital: (HostId, OutcomeId),
    /// What the hospital's pharmacy aims at.
    pub pharmacy: OutcomeId,
    /// The port municipality.
    pub port: (HostId, OutcomeId),
}

/// Publishes the three requests.
pub async fn requests(scene: &Scene, places: &Places) -> Result<(), Stop> {
    let ((hospital, health), (port, governance)) = (places.hospital, places.port);
    for (writer, host, outcome, terms) in [
        ("focal.ng", hospital, places.pharmacy, &PHARMACY),
        ("focal.ng", hospital, health, &WARD_TRAINERS),
        ("focal.so", port, governance, &NETWORK),
    ] {
        let request = write(scene, writer, host, outcome, terms).await?;
        publish(scene, request).await?;
    }
    Ok(())
}

/// Plans everything that is open, and decides on three seats: the nurse stays where the host has her CV already, so the
/// seat for which the plan wanted her waits.
pub async fn plan(scene: &Scene, places: &Places) -> Result<(), Stop> {
    let mut tx = scene.app.read().await?;
    let sql = "select id as value from view_request where state in ('published', 'selection') order by number";
    let requests: Vec<RequestId> = tx.values::<uuid::Uuid>(sql, params![]).await?.into_iter().map(RequestId).collect();
    let ward: RequestId = tx.value("select id as value from view_request where number = 8", params![]).await?;
    let trainers: RequestId = tx.value("select id as value from view_request where number = 11", params![]).await?;
    let pharmacy: RequestId = tx.value("select id as value from view_request where number = 10", params![]).await?;
    drop(tx);
    let round = MakeRound {
        phase: places.phase,
        name: "Spring round".to_owned(),
        requests,
        reach: Reach::Pool,
        cap: 1,
        floor: Floor::ShareKeepFilled(40),
        minimums: vec![("SO".parse().map_err(|()| Stop::Gone)?, 1)],
        keep_points: 25,
    };
    let round = scene.by("officer", &round).await?;
    scene.run_jobs().await?;
    let decide = |request, choice, expert: Option<ExpertId>, code: &str, reason: &str| Decide {
        round,
        run: 1,
        request,
        seat: 1,
        choice,
        expert,
        reason_code: code.to_owned(),
        reason: reason.to_owned(),
    };
    scene.by("officer", &decide(pharmacy, Choice::Accept, None, "", "")).await?;
    let words = "The matron met her during the exchange visit and asks for her by name.";
    scene.by("officer", &decide(ward, Choice::Other, Some(scene.expert("expert.nurse")?), "host-wish", words)).await?;
    scene.by("officer", &decide(trainers, Choice::Open, None, "wait", "First the ward, then the trainers.")).await
}
