//! Answers as JSON, for the two versions that a correction keeps.

use model::ObjectiveId;
use model::evaluation::{Answers, Change, Factor, OnObjective, Use};
use model::request::Process;
use serde_json::{Value as Json, json};

/// Answers to be kept.
pub fn json(answers: &Answers) -> Json {
    let factors = |list: &[Factor]| list.iter().map(|factor| factor.name()).collect::<Vec<_>>();
    let objective = |answer: &OnObjective| {
        json!({
            "objective": answer.objective,
            "change": answer.change.name(),
            "process": answer.process.map(Process::name),
            "evidence": answer.evidence,
        })
    };
    json!({
        "knowledge": answers.knowledge,
        "skills": answers.skills,
        "attitudes": answers.attitudes,
        "satisfaction": answers.satisfaction,
        "still_used": answers.still_used.map(Use::name),
        "still_used_why": answers.still_used_why,
        "helped": factors(&answers.helped),
        "hindered": factors(&answers.hindered),
        "remarks": answers.remarks,
        "objectives": answers.objectives.iter().map(objective).collect::<Vec<_>>(),
    })
}

/// Answers that were kept; what cannot be read is left out.
pub fn read(text: &str) -> Option<Answers> {
    let json: Json = serde_json::from_str(text).ok()?;
    let words = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let factors = |value: &Json| value.as_array().into_iter().flatten().filter_map(|name| Factor::named(name.as_str()?)).collect();
    let objective = |value: &Json| {
        Some(OnObjective {
            objective: value["objective"].as_str()?.parse::<ObjectiveId>().ok()?,
            change: Change::named(value["change"].as_str()?)?,
            process: value["process"].as_str().and_then(Process::named),
            evidence: words(&value["evidence"]),
        })
    };
    Some(Answers {
        knowledge: json["knowledge"].as_i64()?,
        skills: json["skills"].as_i64()?,
        attitudes: json["attitudes"].as_i64()?,
        satisfaction: json["satisfaction"].as_i64(),
        still_used: json["still_used"].as_str().and_then(Use::named),
        still_used_why: words(&json["still_used_why"]),
        helped: factors(&json["helped"]),
        hindered: factors(&json["hindered"]),
        remarks: words(&json["remarks"]),
        objectives: json["objectives"].as_array()?.iter().filter_map(objective).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_reads_back() {
        let answers = Answers {
            knowledge: 3,
            skills: 0,
            attitudes: 4,
            satisfaction: Some(2),
            still_used: Some(Use::Partly),
            still_used_why: "Half of the wards \"do\"".to_owned(),
            helped: vec![Factor::Group],
            hindered: vec![Factor::Individual, Factor::Context],
            remarks: "line\nline".to_owned(),
            objectives: vec![OnObjective {
                objective: ObjectiveId(uuid::Uuid::from_u128(7)),
                change: Change::Medium,
                process: Some(Process::Create),
                evidence: "A rota hangs on the wall.".to_owned(),
            }],
        };
        assert_eq!(read(&json(&answers).to_string()), Some(answers));
        assert_eq!(read("{}"), None);
    }
}
