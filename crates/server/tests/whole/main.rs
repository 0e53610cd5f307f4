//! Whole journeys through the program as it is served, on both engines; and what must hold for every route, form,
//! statement and word of the house.

mod accounts;
mod canary;
mod crowd;
mod doors;
mod erasing;
mod house;
mod limits;
mod links;
mod partner;
mod ready;
mod stage;
mod statements;
mod story;
mod today;
mod trail;
mod twice;
mod upkeep;
