//! One file for each command of the operator.

pub mod demo;
pub mod routes;
pub mod serve;
