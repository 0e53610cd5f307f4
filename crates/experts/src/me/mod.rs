//! An expert's own pages: the profile, saved step by step; who read it; the own data.

mod check;
mod countries;
mod cv;
mod data;
mod lists;
mod openings;
mod overview;
mod readings;
pub(crate) mod show;
pub(crate) mod step;
mod steps;

use web::{FormSpec, Routes, Who};

pub(crate) use cv::send as send_cv;
pub(crate) use lists::months;
pub(crate) use overview::tone;

const ME: Who = Who::EXPERT;

/// The pages.
pub fn routes() -> Routes {
    Routes::new()
        .page("/me", ME, overview::get)
        .action("/me/pause", ME, &FormSpec::EMPTY, overview::pause)
        .page("/me/profile/check", ME, check::get)
        .action("/me/profile/activate", ME, &FormSpec::EMPTY, check::activate)
        .form("/me/profile/cv", ME, &cv::FORM, cv::get, cv::post)
        .page("/me/profile/cv/{file}", ME, cv::download)
        .action("/me/profile/cv/{file}/remove", ME, &FormSpec::EMPTY, cv::remove)
        .page("/me/readings", ME, readings::get)
        .page("/me/data", ME, data::get)
        .page("/me/data/export", ME, data::download)
        .and(steps::routes())
        .and(lists::routes())
}
