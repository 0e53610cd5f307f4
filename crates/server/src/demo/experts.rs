//! The experts of the demonstration: invented people, with profiles as they would write them.

use accounts::actions::{GrantRole, OpenAccount};
use command::Stop;
use experts::actions as act;
use model::expert::{Gender, Purpose, Tie};
use model::reference::cefr;
use model::{Event, Grant, Role};

use super::scene::Scene;

/// A profile.
pub struct Profile {
    /// The part of the address before `@`.
    pub key: &'static str,
    /// Full name.
    pub name: &'static str,
    /// What to call the person.
    pub call: &'static str,
    /// Language of pages and letters.
    pub language: &'static str,
    /// Gender, asked for figures only.
    pub gender: Gender,
    /// Country of origin and tie.
    pub origin: (&'static str, Tie),
    /// City in the Netherlands.
    pub city: &'static str,
    /// ISCO-08 group and the person's own word for it.
    pub work: (&'static str, &'static str),
    /// Summary of the work.
    pub summary: &'static str,
    /// Years of experience.
    pub years: i64,
    /// Skill, level 1 to 5, years, and the sentence that shows it.
    pub skills: &'static [(&'static str, i64, i64, &'static str)],
    /// Language and level.
    pub languages: &'static [(&'static str, cefr::Level)],
    /// Travels; works online for so many hours a week.
    pub modes: (bool, Option<i64>),
}

use cefr::Level::{B2, C1, C2, Native};

/// Everybody with a profile.
pub const PROFILES: [Profile; 6] = [
    Profile {
        key: "expert.nurse",
        name: "Amina Bello",
        call: "Amina",
        language: "en",
        gender: Gender::Woman,
        origin: ("NG", Tie::Birth),
        city: "Leiden",
        work: ("222", "Infection-control nurse"),
        summary: "Infection-control nurse in a teaching hospital. Runs the tuberculosis isolation ward and trains ward teams.",
        years: 12,
        skills: &[
            (
                "urn:cd4d:skill:infection-control",
                5,
                9,
                "Led infection control on a 24-bed tuberculosis isolation ward since 2017; ward infections fell from eleven to three a year.",
            ),
            (
                "urn:cd4d:skill:nursing",
                5,
                12,
                "Registered nurse in the Netherlands since 2016, before that two years at a clinic in Ibadan.",
            ),
            (
                "urn:cd4d:skill:training-of-trainers",
                4,
                5,
                "Trained 40 ward trainers in hand hygiene and respirator fitting between 2019 and 2024.",
            ),
        ],
        languages: &[("en", C2), ("nl", C1), ("yo", Native)],
        modes: (true, Some(12)),
    },
    Profile {
        key: "expert.doctor",
        name: "Ifeoma Nwosu",
        call: "Dr Nwosu",
        language: "en",
        gender: Gender::Woman,
        origin: ("NG", Tie::Descent),
        city: "Utrecht",
        work: ("221", "Physician, infectious diseases"),
        summary: "Physician for infectious diseases in a city hospital, with a yearly teaching month abroad.",
        years: 8,
        skills: &[
            ("urn:cd4d:skill:infection-control", 4, 6, "Member of the infection committee of a 600-bed hospital since 2020."),
            ("urn:cd4d:skill:infectious-diseases", 4, 5, "Treats about 30 people with tuberculosis a year."),
        ],
        languages: &[("en", Native), ("nl", Native), ("ig", B2)],
        modes: (true, Some(8)),
    },
    Profile {
        key: "expert.data",
        name: "Chidi Okonjo",
        call: "Chidi",
        language: "en",
        gender: Gender::Man,
        origin: ("NG", Tie::Birth),
        city: "Eindhoven",
        work: ("251", "Data analyst"),
        summary: "Data analyst in medical logistics; builds stock dashboards that people on the floor use.",
        years: 7,
        skills: &[
            ("urn:cd4d:skill:data-analysis", 5, 7, "Built the stock dashboard of a pharmacy chain with 60 branches."),
            ("urn:cd4d:skill:supply-chain", 4, 4, "Planned cold storage for vaccines in 2021 and 2022."),
        ],
        languages: &[("en", C2), ("nl", B2), ("ig", Native)],
        modes: (true, Some(16)),
    },
    Profile {
        key: "expert.hydro",
        name: "Sahra Jaamac",
        call: "Sahra",
        language: "nl",
        gender: Gender::Woman,
        origin: ("SO", Tie::Birth),
        city: "Utrecht",
        work: ("211", "Hydrogeoloog"),
        summary: "Hydrogeoloog bij een waterschap. Houdt het grondwater in de gaten en begeleidt meetploegen in het veld.",
        years: 11,
        skills: &[
            ("urn:cd4d:skill:hydrogeology", 5, 11, "Verantwoordelijk voor 300 peilbuizen in de provincie Utrecht."),
            ("urn:cd4d:skill:gis", 4, 8, "Maakte de grondwaterkaart die drie gemeenten gebruiken."),
        ],
        languages: &[("so", Native), ("nl", C2), ("en", C1)],
        modes: (true, Some(10)),
    },
    Profile {
        key: "expert.admin",
        name: "Bilal Farah",
        call: "Bilal",
        language: "nl",
        gender: Gender::Man,
        origin: ("SO", Tie::Birth),
        city: "Rotterdam",
        work: ("252", "Systeembeheerder"),
        summary: "Leidt de servicedesk van een havenbedrijf en leert jonge collega's het vak.",
        years: 9,
        skills: &[
            ("urn:cd4d:skill:system-administration", 5, 9, "Beheert servers en netwerken voor 400 collega's van een havenbedrijf."),
            ("urn:cd4d:skill:it-service-management", 4, 6, "Zette in 2019 een servicedesk op volgens ITIL."),
        ],
        languages: &[("so", Native), ("nl", C1), ("en", C1)],
        modes: (true, None),
    },
    Profile {
        key: "expert.radio",
        name: "Tunde Ogunsola",
        call: "Tunde",
        language: "en",
        gender: Gender::Man,
        origin: ("NG", Tie::Birth),
        city: "Amsterdam",
        work: ("221", "Radiologist"),
        summary: "Radiologist; wrote the reporting templates of two hospitals.",
        years: 15,
        skills: &[
            (
                "urn:cd4d:skill:radiology",
                5,
                15,
                "Reads about 9,000 examinations a year; wrote the chest reporting templates of two hospitals.",
            ),
            ("urn:cd4d:skill:training-of-trainers", 3, 4, "Supervises four residents a year."),
        ],
        languages: &[("en", C2), ("nl", C1), ("yo", Native)],
        modes: (false, Some(12)),
    },
];

/// Opens the accounts and writes the profiles.
pub async fn write(scene: &mut Scene, password: &str) -> Result<(), Stop> {
    for profile in &PROFILES {
        let address = format!("{}@demo.example", profile.key);
        let email = address.parse().map_err(|()| Stop::Gone)?;
        let open = OpenAccount {
            email,
            name: profile.name.to_owned(),
            language: profile.language.to_owned(),
            password: Some(password.to_owned()),
        };
        let account = scene.by_program(&open).await?;
        let grant = Grant { role: Role::Expert, phase: None, country: None, host: None };
        scene.by_program(&GrantRole { account, grant, from: scene.today(), until: None }).await?;
        let event =
            Event::ExpertRegistered { account, name: profile.name.to_owned(), email: address, language: profile.language.to_owned() };
        scene.by_program(&super::people::Raise(event)).await?;
        let mut tx = scene.app.read().await?;
        let expert = tx.value("select id as value from view_expert where account_id = $1", db::params![account]).await?;
        drop(tx);
        scene.enter(profile.key, account);
        scene.profile(profile.key, expert);
        fill(scene, profile).await?;
    }
    Ok(())
}

/// Writes one profile, step by step as its person would.
async fn fill(scene: &Scene, profile: &Profile) -> Result<(), Stop> {
    let (key, expert) = (profile.key, scene.expert(profile.key)?);
    let country = |code: &str| code.parse().map_err(|()| Stop::Gone);
    scene
        .by(key, &act::SaveName { expert, name: profile.name.to_owned(), call_name: profile.call.to_owned(), phone: String::new() })
        .await?;
    let (origin, tie) = profile.origin;
    scene.by(key, &act::SaveOrigin { expert, country: country(origin)?, tie, own_words: String::new() }).await?;
    scene
        .by(key, &act::SaveResidence { expert, country: Some(country("NL")?), city: profile.city.to_owned(), may_return: Some(true) })
        .await?;
    let (occupation, profession) = profile.work;
    let work = act::SaveWork {
        expert,
        occupation: occupation.to_owned(),
        profession: profession.to_owned(),
        summary: profile.summary.to_owned(),
        years: profile.years,
        motivation: match profile.language {
            "nl" => "Ik wil dat het land van mijn familie heeft wat ik hier leerde.".to_owned(),
            _ => "I want the country of my family to have what I learnt here.".to_owned(),
        },
        version: None,
    };
    scene.by(key, &work).await?;
    for &(skill, level, years, evidence) in profile.skills {
        let last_used = Some(i64::from(scene.today().year()));
        scene.by(key, &act::SaveSkill { expert, skill: skill.to_owned(), level, years, last_used, evidence: evidence.to_owned() }).await?;
    }
    for &(language, level) in profile.languages {
        scene.by(key, &act::SaveLanguage { expert, language: language.to_owned(), level, dialect: String::new() }).await?;
    }
    let (travels, hours) = profile.modes;
    let availability =
        act::SaveAvailability { expert, travels, online: hours.is_some(), hours_per_week: hours, employer_leave: String::new() };
    scene.by(key, &availability).await?;
    scene.by(key, &act::AddPeriod { expert, from: scene.today(), until: scene.day(900) }).await?;
    scene.by(key, &act::SaveGroup { expert, gender: Some(profile.gender), birth_year: None }).await?;
    scene.by(key, &act::SaveConsents { expert, given: Purpose::ALL.to_vec() }).await?;
    scene.by(key, &act::Activate { expert }).await
}
