//! The list of countries: those of the open phases first, then those in which experts live, then all others. Where somebody lives is
//! looked for among the second first.

use web::{Cx, Door};

use super::step::Groups;
use crate::store::others;

/// The list in its groups.
pub async fn countries(cx: &Cx) -> Result<Groups, Door> {
    let mut tx = cx.read().await?;
    let (open, residence) = others::programme(&mut tx, cx.today()).await?;
    Ok(web::countries(cx.lang, &[&open, &residence]))
}

/// The same for where somebody lives, and the countries from which the programme takes experts by the rules that hold today; none
/// where no rule asks it.
pub async fn where_people_live(cx: &Cx) -> Result<(Groups, Vec<String>), Door> {
    let mut tx = cx.read().await?;
    let (open, mut takes) = others::programme(&mut tx, cx.today()).await?;
    takes.sort();
    takes.dedup();
    Ok((web::countries(cx.lang, &[&takes, &open]), takes))
}
