//! Registering as an expert, and opening an account by the link of a letter.

use askama::Template;
use command::LinkState;
use db::params;
use model::reference::country;
use model::text::Email;
use model::{AccountId, account as rules};
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, LinkVisit, Posted};

use crate::actions::{Ask, Join, NEXT_PART, Register};
use crate::words::{self, Words};
use crate::{password, sign_in, store};

/// What registering asks.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("name", words::FULL_NAME, Kind::Line(200)).hint(words::FULL_NAME_HINT).required().autocomplete("name"),
    Field::new("email", words::EMAIL, Kind::Email).required().autocomplete("email"),
    Field::new("agree", words::STORE_AGREE, Kind::Tick).required(),
    Field::new("next", words::EMAIL, Kind::Hidden(500)),
]);

const CHOOSE_PASSWORD: Field = Field::new("password", words::CHOOSE_PASSWORD, Kind::NewPassword)
    .hint(words::NEW_PASSWORD_HINT)
    .required()
    .autocomplete("new-password");

/// What opening an account asks of somebody who was invited.
pub const JOIN_FORM: FormSpec = FormSpec::new(&[CHOOSE_PASSWORD, Field::new("agree", words::STORE_AGREE, Kind::Tick).required()]);

/// The same of somebody who registered, and agreed there.
const REGISTERED_FORM: FormSpec = FormSpec::new(&[CHOOSE_PASSWORD]);

#[derive(Template)]
#[template(path = "register/register.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    lead: &'a str,
    form: Form,
}

#[derive(Template)]
#[template(path = "register/sent.html")]
pub(crate) struct Sent<'a> {
    pub title: String,
    pub text: String,
    pub next: String,
    pub cx: &'a Cx,
}

impl Sent<'_> {
    fn sign_in(&self) -> String {
        Words(self.cx.lang).sign_in_title()
    }
}

#[derive(Template)]
#[template(path = "register/join.html")]
struct JoinPage<'a> {
    w: Words,
    cx: &'a Cx,
    form: Form,
    name: String,
    token: String,
}

/// For whom the programme is, with the countries in which experts live by the rules that hold today.
async fn lead(cx: &Cx) -> Result<String, Door> {
    let mut tx = cx.read().await?;
    let rules: Vec<String> = tx.values(store::RESIDENCES, params![cx.today()]).await?;
    let codes = rules.iter().flat_map(|rule| rule.split(',')).filter(|code| !code.is_empty());
    let names = country::all_within(codes, cx.lang.code());
    let w = Words(cx.lang);
    Ok(if names.is_empty() { w.register_lead_anywhere() } else { w.register_lead(cx.lang.either(&names)) })
}

fn page(cx: &Cx, lead: &str, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    cx.sheet(w.plain().register_title()).private().faulty(faulty).show(&Page { w, cx, lead, form })
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let next = cx.query_value("next").unwrap_or_default();
    let lead = lead(&cx).await?;
    page(&cx, &lead, Form::stored(&cx, &FORM, [("next", next)]))
}

/// Registers: whatever the address, the answer is the same.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let lead = lead(&cx).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, &lead, form.with_faults(faults)),
    };
    let Some(email) = values.parse::<Email>("email") else { return page(&cx, &lead, form) };
    let next = sign_in::own_path(&values.text("next")).unwrap_or_default();
    let (name, language, place) = (values.text("name"), cx.lang.code().to_owned(), cx.place.clone());
    let register = Register { email, name, language, next, place };
    let outcome = cx.run(&register).await;
    let w = Words(cx.lang);
    let sent = Sent { title: w.register_sent_title(), text: w.register_sent_text(), next: w.register_sent_next(), cx: &cx };
    let done = || cx.sheet(w.plain().register_sent_title()).private().show(&sent);
    form.finish(outcome, |asked| answered(asked, done()), |form| page(&cx, &lead, form))
}

/// The page that follows when a letter was asked for, or the wait where too many were asked for from one place.
pub(crate) fn answered(asked: Ask, done: Answer) -> Answer {
    match asked {
        Ask::Wait(seconds) => Err(Door::TooMany(seconds)),
        Ask::Granted | Ask::Enough => done,
    }
}

/// The page behind the link of an invitation or registration.
pub async fn join(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let w = Words(cx.lang);
    if link.state == LinkState::Used {
        let mut tx = cx.read().await?;
        let account = store::account(&mut tx, AccountId(link.row.record_id)).await?;
        drop(tx);
        if account.is_none_or(|account| account.state == "closed") {
            return Err(Door::Refused(rules::ACCOUNT_CLOSED.into()));
        }
        let done = Sent { title: w.join_done_title(), text: w.join_done_text(), next: w.join_done_next(), cx: &cx };
        return cx.page(w.plain().join_done_title(), &done);
    }
    let show = |form: Form| {
        let faulty = form.is_faulty();
        let page = JoinPage { w, cx: &cx, form, name: link.row.person_name.clone(), token: link.token.clone() };
        cx.sheet(w.plain().join_title()).private().faulty(faulty).show(&page)
    };
    let spec = if link.row.part.starts_with(NEXT_PART) { &REGISTERED_FORM } else { &JOIN_FORM };
    let Some(posted) = posted else { return show(Form::empty(&cx, spec)) };
    let form = Form::typed(&cx, spec, posted);
    let typed = match form.read() {
        Ok(values) => values.password("password"),
        Err(faults) => return show(form.with_faults(faults)),
    };
    if let Err(refusal) = model::password::check(&typed, &link.row.person_email, &link.row.person_name) {
        return show(form.with_faults(vec![("password", Fault::Refused(refusal))]));
    }
    let _place = password::line_up()?;
    let hash = password::hash(typed).await?;
    let next = link.row.part.strip_prefix(NEXT_PART).unwrap_or_default();
    let said = if next.is_empty() { words::DONE_JOINED } else { words::DONE_JOINED_NEXT };
    match cx.run(&Join { link: link.row.clone(), password: hash.clone() }).await {
        Ok(account) => sign_in::let_in(&cx, account, Some(hash), false, next, Some(said)).await,
        Err(stop) => form.finish::<()>(Err(stop), |()| cx.go("/"), show),
    }
}
