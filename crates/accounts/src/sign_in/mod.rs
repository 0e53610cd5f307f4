//! Signing in and out.

use askama::Template;
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::IntoResponse;
use i18n::Msg;
use model::AccountId;
use model::account as rules;
use model::text::Email;
use web::{Answer, Cx, Fault, Field, Form, FormSpec, Kind, Posted};

use crate::store;
use crate::words::{self, Words};
use crate::{actions, password};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("email", words::EMAIL, Kind::Email).required().autocomplete("username"),
    Field::new("password", words::PASSWORD, Kind::Password).required().autocomplete("current-password"),
    Field::new("shared", words::SHARED_DEVICE, Kind::Tick),
    Field::new("next", words::EMAIL, Kind::Hidden(500)),
]);

#[derive(Template)]
#[template(path = "sign_in/sign_in.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    form: Form,
}

fn page(cx: &Cx, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    cx.sheet(w.plain().sign_in_title()).private().faulty(faulty).show(&Page { w, cx, form })
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let next = cx.query_value("next").unwrap_or_default();
    page(&cx, Form::stored(&cx, &FORM, [("next", next)]))
}

/// Signs in. A wrong address and a wrong password get the same answer after the same work.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let form = Form::typed(&cx, &FORM, posted);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, form.with_faults(faults)),
    };
    let key = values.parse::<Email>("email").map(|email| email.key()).unwrap_or_default();
    let (typed, shared, next) = (values.password("password"), values.ticked("shared"), values.text("next"));
    let _place = password::line_up()?;
    let mut tx = cx.read().await?;
    let account = store::by_email(&mut tx, &key).await?.filter(|account| account.state == "active");
    drop(tx);
    let stored = account.as_ref().and_then(|account| account.password.clone());
    let fits = password::fits_counted(&cx, &key, typed, stored).await?;
    match account.filter(|_| fits) {
        Some(account) => let_in(&cx, account.id, account.password, shared, &next, None).await,
        None => page(&cx, form.with_faults(vec![("password", Fault::Refused(rules::WRONG_PASSWORD.into()))])),
    }
}

/// Opens a new session for whoever typed the password that fits `proven`, and goes on, to a page that says what was done where there
/// is something to say.
pub(crate) async fn let_in(cx: &Cx, account: AccountId, proven: Option<String>, shared: bool, next: &str, said: Option<Msg>) -> Answer {
    let secret = cx.run(&actions::OpenSession { account, device: cx.agent.clone(), shared, proven }).await?;
    let target = own_path(next).unwrap_or_else(|| cx.app.home.to_owned());
    let mut response = match said {
        Some(said) => cx.done(&target, said),
        None => cx.go(&target),
    }?;
    let secure = if cx.app.brand.base_url.starts_with("https:") { "; Secure" } else { "" };
    let cookie = format!("cd4d_session={secret}; Path=/; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = cookie.parse() {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// A path of ours to go on to, or none: never another site, never another scheme.
pub fn own_path(next: &str) -> Option<String> {
    let plain = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\r', '\n', '\t', ':']) && next.is_ascii();
    (plain && next.len() > 1).then(|| next.to_owned())
}

/// The secret of the session that a browser sent.
pub(crate) fn session_secret(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get(header::COOKIE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    cookies.split(';').find_map(|pair| pair.trim().strip_prefix("cd4d_session=")).map(str::to_owned)
}

/// Signs out: the session ends everywhere, and the browser is told to forget what it kept.
pub async fn sign_out(cx: Cx, headers: HeaderMap, _posted: Posted) -> Answer {
    if let Some(secret) = session_secret(&headers) {
        cx.run(&actions::EndSession { secret }).await?;
    }
    let cookie = (header::SET_COOKIE, "cd4d_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    let forget = (HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"");
    Ok(([cookie, forget], cx.done("/", words::DONE_SIGNED_OUT)?).into_response())
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn only_our_own_paths_are_gone_on_to() {
        assert_eq!(own_path("/work/today?x=1").as_deref(), Some("/work/today?x=1"));
        let foreign = [
            "",
            "/",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "\\/evil",
            "javascript:alert(1)",
            "/a\r\nSet-Cookie: x",
            "evil",
            "/x:y",
        ];
        for path in foreign {
            assert_eq!(own_path(path), None, "{path}");
        }
    }
}
