//! One file for each command of the operator, or for a family of them.

mod archive;
pub mod bench;
pub mod config;
pub mod demo;
pub mod export;
pub mod import;
pub mod init;
pub mod letters;
pub mod matching;
pub mod report;
pub mod routes;
pub mod serve;
pub mod upkeep;
