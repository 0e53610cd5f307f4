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

/// The same for where somebody lives.
pub async fn where_people_live(cx: &Cx) -> Result<Groups, Door> {
    let mut tx = cx.read().await?;
    let (open, residence) = others::programme(&mut tx, cx.today()).await?;
    Ok(web::countries(cx.lang, &[&residence, &open]))
}
