//! What invented people write of themselves, in English or Dutch, with the numbers of their own profile.

use matching::generate::Sequence;

/// A language in which somebody writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    English,
    Dutch,
}

impl Tongue {
    pub fn code(self) -> &'static str {
        match self {
            Tongue::English => "en",
            Tongue::Dutch => "nl",
        }
    }

    /// The one of two texts that is in it.
    pub fn of(self, (en, nl): (&'static str, &'static str)) -> &'static str {
        match self {
            Tongue::English => en,
            Tongue::Dutch => nl,
        }
    }
}

/// Evidence for a skill: what somebody did with it.
const EVIDENCE: [(&str, &str); 8] = [
    ("Worked with this at {place} for {years} years.", "Werkte hier {years} jaar mee bij {place}."),
    ("Trained {number} colleagues at {place} in it.", "Leidde er bij {place} {number} collega's in op."),
    ("Wrote the procedure that {place} still uses.", "Schreef de werkwijze die {place} nog gebruikt."),
    ("Led a project on it at {place} with a team of {number}.", "Leidde er bij {place} een project over met een team van {number}."),
    ("Certified in {year}, and in daily use at {place} since.", "Certificaat in {year}, en sindsdien dagelijks gebruikt bij {place}."),
    ("Answers for it at {place}.", "Is er bij {place} verantwoordelijk voor."),
    ("Set it up from nothing at {place} in {year}.", "Zette het in {year} vanaf niets op bij {place}."),
    ("Advises colleagues of {place} about it each week.", "Adviseert er elke week collega's van {place} over."),
];

/// Evidence of somebody who began a short time ago.
const BEGUN: [(&str, &str); 3] = [
    ("Learns it on the job at {place}.", "Leert het op de werkvloer bij {place}."),
    ("Took a course in it in {year} and uses it at {place}.", "Volgde er in {year} een cursus in en gebruikt het bij {place}."),
    ("Used it in an internship at {place}.", "Gebruikte het tijdens een stage bij {place}."),
];

const MOTIVATION: [(&str, &str); 5] = [
    ("I want the country of my family to have what I learnt here.", "Ik wil dat het land van mijn familie heeft wat ik hier leerde."),
    (
        "I worked with colleagues there before, and saw what a few weeks can change.",
        "Ik werkte eerder met collega's daar, en zag wat een paar weken kunnen veranderen.",
    ),
    ("What helped my team here can help a team there.", "Wat mijn team hier hielp, kan een team daar helpen."),
    ("My parents left; I would like to come back with something useful.", "Mijn ouders vertrokken; ik kom graag terug met iets nuttigs."),
    ("I like to teach, and I speak the language.", "Ik geef graag les, en ik spreek de taal."),
];

const LEAVE: [(&str, &str); 4] = [
    ("Four weeks a year, agreed with my manager.", "Vier weken per jaar, afgesproken met mijn leidinggevende."),
    ("Unpaid leave is possible, three months ahead.", "Onbetaald verlof kan, drie maanden vooruit aangevraagd."),
    ("I work for myself and plan my own time.", "Ik werk voor mezelf en deel mijn tijd in."),
    ("Evenings and Fridays.", "Avonden en vrijdagen."),
];

fn one(next: &mut Sequence, tongue: Tongue, of: &[(&'static str, &'static str)]) -> &'static str {
    tongue.of(of[next.below(of.len() as u64) as usize])
}

/// Why somebody wants to take part.
pub fn motivation(next: &mut Sequence, tongue: Tongue) -> String {
    one(next, tongue, &MOTIVATION).to_owned()
}

/// What the employer allows.
pub fn leave(next: &mut Sequence, tongue: Tongue) -> String {
    one(next, tongue, &LEAVE).to_owned()
}

/// What shows a skill; `which` of a person's skills it is keeps two from having the same words.
pub fn evidence(next: &mut Sequence, which: usize, tongue: Tongue, place: &str, years: i64, this_year: i64) -> String {
    let number = next.between(3, 24).to_string();
    let (texts, since) = if years < 2 { (&BEGUN[..], 1) } else { (&EVIDENCE[..], years) };
    let year = (this_year - since + next.below(since as u64) as i64).to_string();
    let text = tongue.of(texts[(which + next.below(2) as usize * 4) % texts.len()]);
    text.replace("{place}", place).replace("{years}", &years.to_string()).replace("{number}", &number).replace("{year}", &year)
}

/// The summary of somebody's work.
pub fn summary(tongue: Tongue, title: &str, place: &str, years: i64, works_on: &str) -> String {
    match (tongue, years) {
        (Tongue::English, 0..2) => format!("{title} at {place}, new in the trade. Works on {works_on}."),
        (Tongue::Dutch, 0..2) => format!("{title} bij {place}, nieuw in het vak. Werkt aan {works_on}."),
        (Tongue::English, _) => format!("{title} at {place}, {years} years in the trade. Works on {works_on}."),
        (Tongue::Dutch, _) => format!("{title} bij {place}, {years} jaar in het vak. Werkt aan {works_on}."),
    }
}
