//! Signing in and out.

use askama::Template;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect};
use command::Stop;
use model::text::Email;
use web::{Answer, Cx, Fault, Field, Form, FormSpec, Kind, Posted};

use crate::words::{self, Words};
use crate::{actions, password, store};

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
pub async fn post(cx: Cx, headers: HeaderMap, posted: Posted) -> Answer {
    let form = Form::typed(&cx, &FORM, posted);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, form.with_faults(faults)),
    };
    let key = values.parse::<Email>("email").map(|email| email.key()).unwrap_or_default();
    let (typed, shared, next) = (values.password("password"), values.ticked("shared"), values.text("next"));
    let mut tx = cx.read().await?;
    let account = store::by_email(&mut tx, &key).await?.filter(|account| account.state == "active");
    drop(tx);
    let fits = password::fits(typed, account.as_ref().and_then(|account| account.password.clone())).await?;
    let Some(account) = account.filter(|_| fits) else {
        let faults = vec![("password", Fault::Refused(model::Why("accounts.wrong-password").into()))];
        return page(&cx, form.with_faults(faults));
    };
    let device = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let secret = cx.run(&actions::OpenSession { account: account.id, device, shared }).await.map_err(Stop::from)?;
    let target = own_path(&next).map_or_else(|| cx.to("/"), |path| cx.to(&path));
    let cookie = session_cookie(&cx, &secret);
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(&target)).into_response())
}

/// A path of ours to go on to, or none: never another site, never another scheme.
pub fn own_path(next: &str) -> Option<String> {
    let plain = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\r', '\n', '\t', ':']) && next.is_ascii();
    (plain && next.len() > 1).then(|| next.to_owned())
}

fn session_cookie(cx: &Cx, secret: &str) -> String {
    let secure = if cx.app.brand.base_url.starts_with("https:") { "; Secure" } else { "" };
    format!("cd4d_session={secret}; Path=/; HttpOnly; SameSite=Lax{secure}")
}

/// Signs out: the session ends everywhere, and the browser is told to forget what it kept.
pub async fn sign_out(cx: Cx, headers: HeaderMap, _posted: Posted) -> Answer {
    let cookies = headers.get(header::COOKIE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let secret = cookies.split(';').filter_map(|pair| pair.trim().strip_prefix("cd4d_session=")).next();
    if let Some(secret) = secret {
        cx.run(&actions::EndSession { secret: secret.to_owned() }).await?;
    }
    let headers = [(header::SET_COOKIE, "cd4d_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"), (header::HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"")];
    Ok((headers, Redirect::to(&cx.to("/"))).into_response())
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn only_our_own_paths_are_gone_on_to() {
        assert_eq!(own_path("/work/today?x=1").as_deref(), Some("/work/today?x=1"));
        for foreign in ["", "/", "//evil.example", "https://evil.example", "/\\evil.example", "\\/evil", "javascript:alert(1)", "/a\r\nSet-Cookie: x", "evil", "/%0d%0a:"] {
            assert_eq!(own_path(foreign), None, "{foreign}");
        }
    }
}
