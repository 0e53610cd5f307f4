//! The routing table of a slice: each entry says who may use it and which fields it takes, so that guards, the command
//! `routes` and the tests that try every form read the same list.

use std::sync::Arc;

use axum::Router;
use axum::handler::Handler;
use axum::routing::{get, post};
use model::{Actor, Role};

use crate::app::App;
use crate::form::FormSpec;

/// Which people may use an address. What they find there is decided by scopes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// Everybody.
    Anyone,
    /// Everybody who signed in.
    SignedIn,
    /// Whoever holds one of these roles.
    Roles(&'static [Role]),
}

impl Who {
    /// The programme's people: office and country offices.
    pub const STAFF: Who = Who::Roles(&[Role::Coordinator, Role::Officer, Role::FocalPoint]);
    /// The programme office.
    pub const OFFICE: Who = Who::Roles(&[Role::Coordinator, Role::Officer]);
    /// The people of a host institution.
    pub const HOST: Who = Who::Roles(&[Role::HostDirector, Role::HostContact]);
    /// Diaspora professionals.
    pub const EXPERT: Who = Who::Roles(&[Role::Expert]);

    /// Whether this actor may.
    pub fn admits(self, actor: &Actor) -> bool {
        match self {
            Who::Anyone => true,
            Who::SignedIn => actor.account().is_some(),
            Who::Roles(roles) => roles.iter().any(|&role| actor.is(role)),
        }
    }

    /// The names of the roles; `anyone` or `signed-in` where no role is asked.
    pub fn names(self) -> Vec<&'static str> {
        match self {
            Who::Anyone => vec!["anyone"],
            Who::SignedIn => vec!["signed-in"],
            Who::Roles(roles) => roles.iter().map(|role| role.name()).collect(),
        }
    }
}

/// One entry of the table.
#[derive(Clone, Copy, Debug)]
pub struct RouteInfo {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The address after the language, with `{name}` for its variable parts.
    pub path: &'static str,
    /// Who may use it.
    pub who: Who,
    /// The fields that a `POST` takes.
    pub form: Option<&'static FormSpec>,
    /// Whether it is an expert's own page, with the way out at once: somebody may look over the shoulder who should not know of it.
    pub of_expert: bool,
}

/// The pages of a slice.
#[derive(Default)]
pub struct Routes {
    pub(crate) infos: Vec<RouteInfo>,
    pub(crate) router: Router<Arc<App>>,
}

impl Routes {
    /// An empty table.
    pub fn new() -> Routes {
        Routes::default()
    }

    /// A page.
    pub fn page<H, T>(mut self, path: &'static str, who: Who, handler: H) -> Routes
    where
        H: Handler<T, Arc<App>>,
        T: 'static,
    {
        self.infos.push(RouteInfo { method: "GET", path, who, form: None, of_expert: who == Who::EXPERT });
        self.router = self.router.route(path, get(handler));
        self
    }

    /// A page with a form that is posted to the same address.
    pub fn form<G, T, P, U>(self, path: &'static str, who: Who, form: &'static FormSpec, show: G, take: P) -> Routes
    where
        G: Handler<T, Arc<App>>,
        T: 'static,
        P: Handler<U, Arc<App>>,
        U: 'static,
    {
        self.page(path, who, show).action(path, who, form, take)
    }

    /// An address that is only posted to, from a form on another page.
    pub fn action<H, T>(mut self, path: &'static str, who: Who, form: &'static FormSpec, handler: H) -> Routes
    where
        H: Handler<T, Arc<App>>,
        T: 'static,
    {
        self.infos.push(RouteInfo { method: "POST", path, who, form: Some(form), of_expert: who == Who::EXPERT });
        self.router = self.router.route(path, post(handler));
        self
    }

    /// All of them are an expert's own, also where others may open them. Pages for experts only are so by themselves.
    pub fn of_expert(mut self) -> Routes {
        self.infos.iter_mut().for_each(|info| info.of_expert = true);
        self
    }

    /// Puts the tables of two slices together.
    pub fn and(mut self, other: Routes) -> Routes {
        self.infos.extend(other.infos);
        self.router = self.router.merge(other.router);
        self
    }

    /// The entries.
    pub fn infos(&self) -> &[RouteInfo] {
        &self.infos
    }
}
