//! The state that every handler shares.

use std::collections::HashMap;
use std::sync::Arc;

use command::Desk;
use db::Tx;
use files::Files;
use futures_util::future::BoxFuture;
use i18n::{Lang, Msg, Room};
use model::{AccountId, Actor, Timestamp};

use crate::assets::Assets;
use crate::board::{Finder, WaitingList};
use crate::held::Held;
use crate::links::LinkPages;
use crate::meter::Meter;
use crate::place::Proxy;
use crate::route::Who;

/// The application.
pub struct App {
    /// Runs commands, reads snapshots.
    pub desk: Desk,
    /// Documents.
    pub files: Files,
    /// How letters leave.
    pub carrier: mail::Carrier,
    /// Style sheet, script and icons.
    pub assets: Assets,
    /// Whose programme this is.
    pub brand: Brand,
    /// Says on every page that this is a demonstration.
    pub demo: bool,
    /// Languages offered.
    pub languages: Vec<Lang>,
    /// Entries of the main navigation, in order; each reader sees what it may open.
    pub nav: Vec<NavItem>,
    /// The words of every slice, by room.
    pub rooms: HashMap<&'static str, &'static Room>,
    /// The pages behind signed links, by purpose.
    pub links: LinkPages,
    /// Finds who holds a session.
    pub sessions: fn(Arc<App>, String) -> BoxFuture<'static, db::Result<Option<SignedIn>>>,
    /// What waits for staff, by slice.
    pub waiting: Vec<WaitingList>,
    /// Who finds what, by slice.
    pub finders: Vec<Finder>,
    /// Where people sign in, after the language.
    pub sign_in: &'static str,
    /// Proxies whose word counts on where a visit comes from.
    pub trusted_proxies: Vec<Proxy>,
    /// Where people who signed in begin, after the language.
    pub home: &'static str,
    /// Counts answers for the operator.
    pub meter: Meter,
    /// What rooms keep in memory.
    pub held: Held,
}

/// Whose programme this is: configuration.
#[derive(Clone, Debug)]
pub struct Brand {
    /// The programme's name.
    pub programme: String,
    /// The organisation that runs it.
    pub organisation: String,
    /// The address that letters and links name, without a slash at the end.
    pub base_url: String,
    /// Where people can ask for help.
    pub help_email: String,
}

/// An entry of the main navigation.
#[derive(Clone, Copy)]
pub struct NavItem {
    /// Its words.
    pub label: Msg,
    /// Its address after the language.
    pub path: &'static str,
    /// Who sees it.
    pub who: Who,
    /// Pages elsewhere that belong to it: on them, and below them, the reader is at this entry.
    pub also: &'static [&'static str],
}

/// A person who signed in.
#[derive(Clone, Debug)]
pub struct Person {
    /// The account.
    pub account: AccountId,
    /// The name to show.
    pub name: String,
    /// The language chosen.
    pub language: String,
    /// Light, dark, or as the device says (empty).
    pub scheme: String,
}

/// What a session stands for.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The person.
    pub person: Person,
    /// What they may do.
    pub actor: Actor,
    /// Proves that a form came from our own page.
    pub csrf: String,
}

impl App {
    /// The moment.
    pub fn now(&self) -> Timestamp {
        self.desk.clock.now()
    }

    /// The absolute address of a path of ours.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.brand.base_url)
    }

    /// A reader's snapshot.
    pub async fn read(&self) -> db::Result<Tx> {
        self.desk.read().await
    }
}
