//! Asking the ministry for its yes, by a letter with a signed link.

use axum::extract::Path;
use i18n::Lang;
use model::PriorityId;
use model::access::Verb;
use model::text::Email;
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::AskMinistry;
use crate::store::{self, PriorityRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("organisation", words::MINISTRY, Kind::Line(200)).required(),
    Field::new("name", words::PERSON_NAME, Kind::Line(120)).required(),
    Field::new("email", words::EMAIL, Kind::Email).required(),
    Field::new("language", words::LETTER_LANGUAGE, Kind::Pick).required(),
    Field::new("version", words::VERSION, Kind::Hidden(20)).required(),
]);

fn offered(form: Form) -> Form {
    form.offer("language", Lang::SHIPPED.iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())))
}

fn page(cx: &Cx, row: &PriorityRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    super::asking(cx, row, w.ask_title(), w.ask_button(), form).lead(w.ask_lead(row.newest_version.to_string())).show()
}

/// The form.
pub async fn get(cx: Cx, Path(id): Path<PriorityId>) -> Answer {
    let row = super::load(&cx, Verb::Decide, id).await?;
    let mut tx = cx.read().await?;
    let last = store::last_ask(&mut tx, id).await?;
    let link = match &last {
        Some(ask) => command::find_link(&mut tx, ask.link_id).await?,
        None => None,
    };
    drop(tx);
    let language = link.as_ref().map_or(Lang::En.code(), |link| link.language.as_str()).to_owned();
    let mut stored = vec![("version", row.newest_version.to_string()), ("language", language)];
    // Whoever was asked before is most likely asked again.
    stored.extend(last.into_iter().flat_map(|ask| [("organisation", ask.organisation), ("name", ask.name)]));
    stored.extend(link.map(|link| ("email", link.person_email)));
    page(&cx, &row, offered(Form::stored(&cx, &FORM, stored)))
}

/// Sends the letter.
pub async fn post(cx: Cx, Path(id): Path<PriorityId>, posted: Posted) -> Answer {
    let row = super::load(&cx, Verb::Decide, id).await?;
    let form = offered(Form::typed(&cx, &FORM, posted));
    let command = match form.read() {
        Ok(values) => AskMinistry {
            priority: id,
            version: values.number("version").ok_or(Door::Unreadable)?,
            name: values.text("name"),
            organisation: values.text("organisation"),
            email: values.parse::<Email>("email").ok_or(Door::Unreadable)?,
            language: Lang::parse(&values.text("language")).ok_or(Door::Unreadable)?,
        },
        Err(faults) => return page(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |_| cx.done(&super::path(id), words::DONE_ASKED), |form| page(&cx, &row, form))
}
