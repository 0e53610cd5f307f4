//! The people at a host: added, changed, invited to an account, gone.

use command::{Change, Command, Stop, Work};
use db::params;
use i18n::Lang;
use model::access::Verb;
use model::host;
use model::text::Email;
use model::{AccountId, ContactId, Event, HostId, Role};
use serde_json::json;

use super::host_for;
use crate::store::{self, ContactRow};

/// What is known of a person at a host.
#[derive(Clone, Debug)]
pub struct ContactText {
    /// The person's name.
    pub name: String,
    /// What the person does there.
    pub job: String,
    /// The address for letters.
    pub email: Email,
    /// The language of letters.
    pub language: Lang,
    /// Whether the person decides for the host.
    pub director: bool,
}

impl ContactText {
    const fn role(&self) -> &'static str {
        if self.director { "director" } else { "contact" }
    }

    /// One director, and one row for each address.
    async fn check(&self, work: &mut Work, host: HostId, own: Option<ContactId>) -> Result<(), Stop> {
        for other in store::contacts(&mut work.tx, host).await?.into_iter().filter(|other| Some(other.id) != own) {
            if self.director && other.is_director() {
                return Err(Stop::Invalid(vec![command::FieldRefusal {
                    field: "role",
                    refusal: model::Refusal::from(host::ONE_DIRECTOR).with("name", &other.name),
                }]));
            }
            if other.email.to_lowercase() == self.email.key() {
                return Err(Stop::field("email", host::CONTACT_THERE));
            }
        }
        Ok(())
    }
}

/// Adds a person.
pub struct AddContact {
    /// The host.
    pub host: HostId,
    /// The person.
    pub text: ContactText,
}

impl Command for AddContact {
    type Done = ContactId;

    async fn run(&self, work: &mut Work) -> Result<ContactId, Stop> {
        host_for(work, Verb::Decide, self.host).await?;
        self.text.check(work, self.host, None).await?;
        let (id, text) = (work.id::<ContactId>(), &self.text);
        let values = params![id, self.host, &text.name, &text.job, text.email.as_str(), text.language.code(), text.role()];
        work.tx.run(store::INSERT_CONTACT, values).await?;
        // Names and addresses stay out of the trail, which outlives the person's wish to be forgotten.
        work.record(Change::of("hosts.add-contact", "host", self.host).after(json!({ "contact": id, "role": text.role() }))).await?;
        Ok(id)
    }
}

/// Changes what is known of a person.
pub struct ChangeContact {
    /// Who.
    pub contact: ContactId,
    /// The person.
    pub text: ContactText,
}

impl Command for ChangeContact {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = contact_for(work, self.contact).await?;
        self.text.check(work, row.host_id, Some(row.id)).await?;
        let text = &self.text;
        let values = params![row.id, &text.name, &text.job, text.email.as_str(), text.language.code(), text.role()];
        work.tx.run_one(store::UPDATE_CONTACT, values).await?;
        work.revoke_links_of_gone(row.host_id).await?;
        let (before, after) = (json!({ "contact": row.id, "role": row.role }), json!({ "contact": row.id, "role": text.role() }));
        work.record(Change::of("hosts.change-contact", "host", row.host_id).before(before).after(after)).await
    }
}

/// Says that a person does not work at the host any more.
pub struct RemoveContact {
    /// Who.
    pub contact: ContactId,
}

impl Command for RemoveContact {
    type Done = HostId;

    async fn run(&self, work: &mut Work) -> Result<HostId, Stop> {
        let row = contact_for(work, self.contact).await?;
        work.tx.run_one(store::LEAVE, params![row.id]).await?;
        work.revoke_links_of_gone(row.host_id).await?;
        work.record(Change::of("hosts.remove-contact", "host", row.host_id).before(json!({ "contact": row.id, "role": row.role }))).await?;
        Ok(row.host_id)
    }
}

/// Invites a person to an account with the role at this host.
pub struct InviteContact {
    /// Who.
    pub contact: ContactId,
}

impl Command for InviteContact {
    type Done = HostId;

    async fn run(&self, work: &mut Work) -> Result<HostId, Stop> {
        let row = contact_for(work, self.contact).await?;
        let role = if row.is_director() { Role::HostDirector } else { Role::HostContact };
        work.tx.run_one(store::MARK_INVITED, params![row.id, work.now]).await?;
        let after = json!({ "contact": row.id, "role": role.name() });
        work.record(Change::of("hosts.invite-contact", "host", row.host_id).after(after)).await?;
        let (email, name, language) = (row.email, row.name, row.language);
        work.raise(Event::Invited { email, name, language, role, host: Some(row.host_id), phase: None, country: None, expert: None })
            .await?;
        Ok(row.host_id)
    }
}

/// The person, when the actor may decide about the host and the person still works there.
async fn contact_for(work: &mut Work, id: ContactId) -> Result<ContactRow, Stop> {
    let row = store::contact(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    host_for(work, Verb::Decide, row.host_id).await?;
    if row.active { Ok(row) } else { Err(host::CONTACT_GONE.into()) }
}

/// Forgets the person of an account that is being closed.
pub async fn erase(work: &mut Work, account: AccountId) -> Result<(), Stop> {
    for email in work.tx.values::<String>(store::EMAIL_OF, params![account]).await? {
        if !email.is_empty() {
            command::forget_address(&mut work.tx, &email).await?;
            work.tx.run(store::ERASE_CONTACT, params![email]).await?;
        }
    }
    Ok(())
}
