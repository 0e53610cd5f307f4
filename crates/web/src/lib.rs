//! What every page needs, without a word of the trade: the application's state, who is reading in which language, the
//! frame around a page, forms that are declared once, the doors by which errors leave, and the guards at the entrance.
//!
//! A slice gives [`Routes`] (pages, forms, actions, links); `server` puts them together into a [`House`].

mod app;
mod ask;
mod assets;
mod board;
mod countries;
mod csv;
mod cx;
mod door;
mod form;
mod frame;
mod guard;
mod held;
mod house;
mod kept;
mod links;
mod meter;
mod parts;
mod place;
mod posted;
mod route;
mod sectors;
mod shelf;

#[allow(missing_docs)]
pub mod words {
    //! The words of the frame, the forms and the doors.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use app::{App, Brand, NavItem, Person, SignedIn};
pub use ask::Ask;
pub use assets::Assets;
pub use board::{Finder, Hit, Waiting, WaitingList};
pub use countries::countries;
pub use csv::{csv_file, csv_text};
pub use cx::Cx;
pub use door::{Answer, Door, facts_of};
pub use form::{Fault, Field, Filled, Form, FormSpec, Kind, Values, day, written};
pub use frame::Sheet;
pub use held::Held;
pub use house::{House, attachment, inline_document};
pub use links::{LinkPages, LinkVisit};
pub use meter::Meter;
pub use parts::{Ball, BlockEnd, RouteLine, Stop, StopState, Tag, Tone};
pub use place::Proxy;
pub use posted::{LARGE_AT_ONCE, Posted, Upload};
pub use route::{RouteInfo, Routes, Who};
pub use sectors::sectors;
pub use shelf::knows;
