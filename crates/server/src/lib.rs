//! The program: configuration, the register of all slices, commands of the operator, the demonstration.
//!
//! The only crate that names all slices. What a slice offers is listed in [`register`], a table to be read.

pub mod cli;
mod commands;
pub mod demo;
mod home;
mod machine;
pub mod register;
mod say;
pub mod serve;
mod settings;
pub mod setup;
pub mod sweep;

#[allow(missing_docs)]
pub mod words {
    //! The words of the staff's home, the search and the demonstration.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}
