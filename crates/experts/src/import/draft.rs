//! From a CV to a draft profile: what is recognised takes its code, what is not stays as text.

use std::collections::BTreeSet;

use model::expert::Experience;
use model::reference::{cefr, language, skill};
use model::text::{Country, Email};
use model::{Date, account};

use super::fluency::{language_level, skill_level};
use super::report::Found;
use super::resume::{Resume, Skill};
use super::shape::{Fault, Reason};

/// A profile as a CV tells it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Full name, in one line.
    pub name: String,
    /// E-mail address.
    pub email: Email,
    /// Telephone, or empty.
    pub phone: String,
    /// Country of residence.
    pub country: Option<Country>,
    /// City, or empty.
    pub city: String,
    /// Profession in the person's own words, or empty.
    pub profession: String,
    /// What the person tells, with what was not recognised.
    pub summary: String,
    /// Whole years of paid work; months that overlap count once.
    pub years: i64,
    /// Work, studies and volunteering.
    pub experience: Vec<DraftExperience>,
    /// Recognised skills.
    pub skills: Vec<DraftSkill>,
    /// Recognised languages.
    pub languages: Vec<DraftLanguage>,
    /// What was recognised.
    pub recognised: Vec<Found>,
    /// What was not.
    pub unrecognised: Vec<Found>,
    /// Parts that have no place in a profile.
    pub left: Vec<String>,
}

/// An entry of experience.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DraftExperience {
    /// Its kind.
    pub kind: Experience,
    /// Job or study.
    pub title: String,
    /// Where.
    pub organisation: String,
    /// `2014-05`, `2014` or empty.
    pub from_month: String,
    /// The same; empty when it goes on.
    pub until_month: String,
    /// What was done.
    pub summary: String,
}

/// A recognised skill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DraftSkill {
    /// Its code.
    pub code: &'static str,
    /// 1 to 5: what the wording promises; 1 where it promises nothing.
    pub level: i64,
    /// The passage of the CV that names it.
    pub evidence: String,
}

/// A recognised language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DraftLanguage {
    /// Its tag.
    pub code: &'static str,
    /// Its level.
    pub level: cefr::Level,
}

/// The draft of a CV; a name and an address of the person must be there.
pub fn draft(resume: &Resume, today: Date) -> Result<Draft, Fault> {
    let basics = &resume.basics;
    let name = one_line(&basics.name);
    match name.chars().count() {
        0 => return Err(Fault::at("$.basics.name", Reason::NoName)),
        1..=account::NAME_LENGTH if account::check_name(&name).is_ok() => {}
        1..=account::NAME_LENGTH => return Err(Fault::at("$.basics.name", Reason::BadName)),
        _ => return Err(Fault::at("$.basics.name", Reason::LongName)),
    }
    if basics.email.is_empty() {
        return Err(Fault::at("$.basics.email", Reason::NoEmail));
    }
    let email = basics.email.parse::<Email>().map_err(|()| Fault::at("$.basics.email", Reason::BadEmail))?;
    let mut draft = Draft {
        name,
        email,
        phone: one_line(&basics.phone),
        country: None,
        city: one_line(&basics.location.city),
        profession: one_line(&basics.label),
        summary: basics.summary.clone(),
        years: years(resume, today),
        experience: experience(resume),
        skills: Vec::new(),
        languages: Vec::new(),
        recognised: Vec::new(),
        unrecognised: Vec::new(),
        left: resume.left.clone(),
    };
    draft.take_country(&basics.location.country);
    draft.take_languages(resume);
    draft.take_skills(resume);
    Ok(draft)
}

impl Draft {
    fn take_country(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.country = text.parse().ok();
        self.note("$.basics.location.countryCode".to_owned(), text, self.country.map(|country| country.code().to_owned()));
    }

    fn take_languages(&mut self, resume: &Resume) {
        for (n, spoken) in resume.languages.iter().enumerate() {
            let known = language::recognise(&spoken.language);
            self.note(format!("$.languages[{n}].language"), &spoken.language, known.map(|known| known.code.to_owned()));
            let level = language_level(&spoken.fluency);
            self.note(format!("$.languages[{n}].fluency"), &spoken.fluency, level.map(|level| level.name().to_owned()));
            match (known, level) {
                (Some(known), Some(level)) if !self.languages.iter().any(|held| held.code == known.code) => {
                    self.languages.push(DraftLanguage { code: known.code, level });
                }
                (Some(_), Some(_)) => {}
                _ => self.tell(&join(&[&spoken.language, &spoken.fluency], ": ")),
            }
        }
    }

    fn take_skills(&mut self, resume: &Resume) {
        for (n, named) in resume.skills.iter().enumerate() {
            let level = skill_level(&named.level);
            self.note(format!("$.skills[{n}].level"), &named.level, level.map(|level| level.to_string()));
            let places = (0..named.keywords.len()).map(|k| format!("$.skills[{n}].keywords[{k}]"));
            let places: Vec<String> = [format!("$.skills[{n}].name")].into_iter().chain(places).collect();
            let terms = [&named.name].into_iter().chain(&named.keywords);
            let mut all_known = true;
            for (place, term) in places.into_iter().zip(terms) {
                let known = skill::recognise(term);
                all_known &= known.is_some() || term.is_empty();
                self.note(place, term, known.map(|known| known.code.to_owned()));
                if let Some(known) = known
                    && !self.skills.iter().any(|held| held.code == known.code)
                {
                    let evidence = passage(resume, term).unwrap_or_else(|| line(named));
                    self.skills.push(DraftSkill { code: known.code, level: level.unwrap_or(1), evidence });
                }
            }
            if !all_known {
                self.tell(&line(named));
            }
        }
    }

    /// Writes down whether a text was recognised.
    fn note(&mut self, place: String, text: &str, code: Option<String>) {
        if !text.is_empty() {
            let list = if code.is_some() { &mut self.recognised } else { &mut self.unrecognised };
            list.push(Found { place, text: one_line(text), code });
        }
    }

    /// Keeps what has no code as text of the profile.
    fn tell(&mut self, text: &str) {
        if !text.is_empty() {
            self.summary = join(&[&self.summary, text], "\n\n");
        }
    }
}

/// A skill as its line in the CV.
fn line(skill: &Skill) -> String {
    let level = if skill.level.is_empty() { String::new() } else { format!(" ({})", skill.level) };
    join(&[&format!("{}{level}", skill.name), &skill.keywords.join(", ")], ": ")
}

/// The first thing that was reached or done which names a term, with the place where.
fn passage(resume: &Resume, term: &str) -> Option<String> {
    let wanted = format!(" {} ", words(term));
    let work = resume.work.iter().map(|work| (&work.name, &work.highlights, &work.summary));
    let volunteer = resume.volunteer.iter().map(|work| (&work.organization, &work.highlights, &work.summary));
    work.chain(volunteer).find_map(|(place, highlights, summary)| {
        let sentences = highlights.iter().map(String::as_str).chain(summary.split_inclusive(['.', '!', '?', '\n']));
        let sentence = sentences.map(str::trim).find(|sentence| format!(" {} ", words(sentence)).contains(&wanted))?;
        Some(if place.is_empty() { sentence.to_owned() } else { format!("{sentence} ({place})") })
    })
}

/// Folded words with single spaces, without marks, so that a term is found as whole words only.
fn words(text: &str) -> String {
    let folded = i18n::fold(text);
    let words = folded.split(|c: char| !(c.is_alphanumeric() || "+#".contains(c))).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn experience(resume: &Resume) -> Vec<DraftExperience> {
    let work = resume.work.iter().map(|work| DraftExperience {
        kind: Experience::Work,
        title: one_line(&work.position),
        organisation: one_line(&join(&[&work.name, &work.location], ", ")),
        from_month: month(&work.start_date),
        until_month: month(&work.end_date),
        summary: join(&[&work.description, &work.summary, &work.highlights.join("\n")], "\n"),
    });
    let education = resume.education.iter().map(|study| DraftExperience {
        kind: Experience::Education,
        title: one_line(&join(&[&study.study_type, &study.area], ", ")),
        organisation: one_line(&study.institution),
        from_month: month(&study.start_date),
        until_month: month(&study.end_date),
        summary: join(&[&study.score, &study.courses.join("\n")], "\n"),
    });
    let certificates = resume.certificates.iter().map(|paper| DraftExperience {
        kind: Experience::Education,
        title: one_line(&paper.name),
        organisation: one_line(&paper.issuer),
        from_month: String::new(),
        until_month: month(&paper.date),
        summary: String::new(),
    });
    let volunteer = resume.volunteer.iter().map(|work| DraftExperience {
        kind: Experience::Volunteer,
        title: one_line(&work.position),
        organisation: one_line(&work.organization),
        from_month: month(&work.start_date),
        until_month: month(&work.end_date),
        summary: join(&[&work.summary, &work.highlights.join("\n")], "\n"),
    });
    let told = |entry: &DraftExperience| !(entry.title.is_empty() && entry.organisation.is_empty() && entry.summary.is_empty());
    work.chain(education).chain(certificates).chain(volunteer).filter(told).collect()
}

/// Whole years of paid work: each month counts once, a year without a month as its January.
fn years(resume: &Resume, today: Date) -> i64 {
    let now = i64::from(today.year()) * 12 + i64::from(today.month()) - 1;
    let mut months = BTreeSet::new();
    for work in &resume.work {
        let Some(from) = month_number(&work.start_date) else { continue };
        let until = month_number(&work.end_date).unwrap_or(now).min(now);
        months.extend(from.max(now - 80 * 12)..until);
    }
    i64::try_from(months.len()).unwrap_or_default() / 12
}

fn month_number(date: &str) -> Option<i64> {
    let mut parts = date.split('-');
    let year: i64 = parts.next()?.parse().ok()?;
    let month: i64 = parts.next().map_or(Ok(1), str::parse).ok()?;
    Some(year * 12 + month - 1)
}

/// A date to the month.
fn month(date: &str) -> String {
    date.chars().take(7).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn join(parts: &[&str], between: &str) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(between)
}
