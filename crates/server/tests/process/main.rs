//! The program as an operator runs it: its commands with their output and exit codes, the addresses that other programs rely
//! on, and what happens when it is killed, told to stop, or sent too much.

mod addresses;
mod commands;
mod faults;
mod line;
mod run;
mod tables;
mod upkeep;
mod versions;
