//! Who the person is: name, origin, residence, what is asked for figures only, and from whom the profile is hidden.

use command::{Command, Stop, Work};
use db::params;
use model::expert::{self, Gender, Tie};
use model::text::Country;
use model::{Event, ExpertId};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::own::{changed, own, state_of};
use crate::store;
use crate::store::parts;

/// Saves how the person is called and can be phoned.
pub struct SaveName {
    /// Whose.
    pub expert: ExpertId,
    /// Full name as in the passport: it stands on agreement and certificate.
    pub name: String,
    /// What to call the person.
    pub call_name: String,
    /// Telephone, or empty.
    pub phone: String,
}

impl Command for SaveName {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = own(work, self.expert).await?;
        // A name is never blank: it stands where the person is spoken of. How to be called may come later.
        if self.name.is_empty() || (self.call_name.is_empty() && state_of(&row).is_found()) {
            return Err(expert::NO_NAME.into());
        }
        expert::phone(&self.phone).map_err(|refusal| Stop::field("phone", refusal))?;
        work.tx.run_one(store::SET_NAME, params![self.expert, &self.name, &self.call_name, &self.phone, work.now]).await?;
        let before = json!({ "name": row.name, "call_name": row.call_name, "phone": row.phone });
        let after = json!({ "name": self.name, "call_name": self.call_name, "phone": self.phone });
        changed(work, "experts.save-name", self.expert, before, after).await?;
        match row.account_id {
            // The account has the same name: the menu and letters to the account use it.
            Some(account) if row.name != self.name => work.raise(Event::Renamed { account, name: self.name.clone() }).await,
            _ => Ok(()),
        }
    }
}

/// Saves a country of origin; the same country again replaces what was told.
pub struct SaveOrigin {
    /// Whose.
    pub expert: ExpertId,
    /// Which country.
    pub country: Country,
    /// How the person is tied to it.
    pub tie: Tie,
    /// The bond in own words, or empty.
    pub own_words: String,
}

impl Command for SaveOrigin {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        let values = params![work.id::<Uuid>(), self.expert, self.country, self.tie.name(), &self.own_words];
        work.tx.run_one(parts::PUT_ORIGIN, values).await?;
        let after = json!({ "country": self.country.code(), "tie": self.tie.name(), "own_words": self.own_words });
        changed(work, "experts.save-origin", self.expert, Json::Null, after).await
    }
}

/// Removes a country of origin.
pub struct RemoveOrigin {
    /// Whose.
    pub expert: ExpertId,
    /// Which row.
    pub origin: Uuid,
}

impl Command for RemoveOrigin {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        Stop::unless(work.tx.run(parts::DROP_ORIGIN, params![self.expert, self.origin]).await? == 1)?;
        changed(work, "experts.remove-origin", self.expert, json!({ "origin": self.origin }), Json::Null).await
    }
}

/// Saves where the person lives. Of a profile that nobody can find yet, each answer may be missing.
pub struct SaveResidence {
    /// Whose.
    pub expert: ExpertId,
    /// The country.
    pub country: Option<Country>,
    /// The city, or empty.
    pub city: String,
    /// Whether the person may return there after a stay abroad (legal residence).
    pub may_return: Option<bool>,
}

impl Command for SaveResidence {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = own(work, self.expert).await?;
        let whole = self.country.is_some() && !self.city.is_empty() && self.may_return.is_some();
        if state_of(&row).is_found() && !whole {
            return Err(expert::NO_RESIDENCE.into());
        }
        let country = self.country.map(|country| country.code().to_owned()).unwrap_or_default();
        work.tx.run_one(store::SET_RESIDENCE, params![self.expert, &country, &self.city, self.may_return, work.now]).await?;
        let before = json!({ "country": row.residence_country, "city": row.residence_city, "may_return": row.may_return });
        let after = json!({ "country": country, "city": self.city, "may_return": self.may_return });
        changed(work, "experts.save-residence", self.expert, before, after).await
    }
}

/// Saves what is asked for figures only. No host and no list ever shows it beside a name.
pub struct SaveGroup {
    /// Whose.
    pub expert: ExpertId,
    /// How the person wants to be counted; none when not answered.
    pub gender: Option<Gender>,
    /// Year of birth; none when not answered.
    pub birth_year: Option<i64>,
}

impl Command for SaveGroup {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        if let Some(year) = self.birth_year {
            expert::birth_year(year, work.today).map_err(|refusal| Stop::field("birth_year", refusal))?;
        }
        let gender = self.gender.map_or("", Gender::name);
        work.tx.run_one(store::SET_GROUP, params![self.expert, gender, self.birth_year, work.now]).await?;
        // The answers themselves stay out of the audit trail: nobody needs them there.
        let after = json!({ "gender_given": self.gender.is_some(), "birth_year_given": self.birth_year.is_some() });
        changed(work, "experts.save-group", self.expert, Json::Null, after).await
    }
}

/// Hides the profile from the offices and hosts of the person's countries of origin, or shows it again.
pub struct SaveVisibility {
    /// Whose.
    pub expert: ExpertId,
    /// Whether it is hidden there.
    pub hidden_from_origin: bool,
}

impl Command for SaveVisibility {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = own(work, self.expert).await?;
        work.tx.run_one(store::SET_HIDDEN, params![self.expert, self.hidden_from_origin, work.now]).await?;
        let (before, after) = (row.hidden_from_origin, self.hidden_from_origin);
        changed(work, "experts.save-visibility", self.expert, json!({ "hidden": before }), json!({ "hidden": after })).await
    }
}
