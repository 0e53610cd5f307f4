//! Strategy: phases, countries with their dated status, the country dialogue, priorities that the country office and the ministry agree.
//!
//! Not here: accounts, host plans (`hosts`), the public country pages (`site`).

pub mod actions;
pub mod store;

#[allow(missing_docs)]
pub mod words {
    //! The words of this slice.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::Event;
use web::{App, Cx, Door, Hit, LinkPages, Routes, Waiting};

/// The pages.
pub fn routes() -> Routes {
    Routes::new()
}

/// The pages behind signed links.
pub fn links(_pages: &mut LinkPages) {}

/// The jobs.
pub fn jobs(_runner: &mut jobs::Runner<App>) {}

/// What this slice does when another one acts, in the same transaction.
pub fn on<'a>(_event: &'a Event, _work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async move { Ok(()) }.boxed()
}

/// What waits for whom, within the visitor's scope.
pub fn waiting(_cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    async move { Ok(Vec::new()) }.boxed()
}

/// What a search finds here, within the visitor's scope.
pub fn find(_cx: Cx, _query: String) -> BoxFuture<'static, Result<Vec<Hit>, Door>> {
    async move { Ok(Vec::new()) }.boxed()
}
