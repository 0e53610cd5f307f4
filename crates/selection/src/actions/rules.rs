//! The programme's dated rules.

use command::{Change, Command, FieldRefusal, Stop, Work};
use jiff::civil::Date;
use model::PhaseId;
use model::access::{Place, Subject, Verb};
use model::application;
use model::eligibility::Rule;
use model::text::Country;
use serde_json::json;
use uuid::Uuid;

use crate::store::{self, NewRule};

/// Sets a rule of a phase, or of one country in it, from a day on. One that held until then ends the day before.
#[derive(Clone, Debug)]
pub struct SetRule {
    /// The phase.
    pub phase: PhaseId,
    /// The country; all of the phase when none.
    pub country: Option<Country>,
    /// The rule.
    pub rule: Rule,
    /// Its value, see [`Rule::value`].
    pub value: String,
    /// Its first day.
    pub from: Date,
    /// Its last day; open when none.
    pub until: Option<Date>,
    /// Why it is set.
    pub note: String,
}

impl Command for SetRule {
    type Done = Uuid;

    async fn run(&self, work: &mut Work) -> Result<Uuid, Stop> {
        // Rules are set by whoever answers for the phase and may undo what others decided.
        let place = Place { phase: Some(self.phase), country: self.country, ..Place::default() };
        Stop::unless(work.actor.scope(Verb::Undo, Subject::Application).reaches(place))?;
        let value = self.rule.value(&self.value);
        let mut faults = Vec::new();
        if value.is_none() {
            faults.push(FieldRefusal { field: "value", refusal: application::RULE_VALUE.into() });
        }
        if self.until.is_some_and(|until| until < self.from) {
            faults.push(FieldRefusal { field: "until", refusal: application::ENDS_FIRST.into() });
        }
        let Some(value) = value.filter(|_| faults.is_empty()) else { return Err(Stop::Invalid(faults)) };
        let id = work.id();
        let new = NewRule {
            id,
            phase: self.phase,
            country: self.country,
            rule: self.rule.name(),
            value: &value,
            from: self.from,
            until: self.until,
            note: &self.note,
            by: work.actor.account().map(|account| account.0),
            at: work.now,
        };
        store::set_rule(&mut work.tx, new).await?;
        let after = json!({
            "phase": self.phase, "country": self.country.map(|country| country.to_string()), "rule": self.rule.name(),
            "value": value, "from": self.from, "until": self.until,
        });
        work.record(Change::of("selection.rule", "eligibility_rule", id).after(after).because(&*self.note)).await?;
        Ok(id)
    }
}
