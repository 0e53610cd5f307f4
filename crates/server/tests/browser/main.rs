//! A few journeys in a real browser, on the demonstration: what people see fits their screen, works by keyboard and without
//! script, and follows their colours. `cargo xtask test` installs Chromium and its driver, or names them.

mod driver;

use driver::Driver;
use fantoccini::Locator;
use fantoccini::key::Key;

/// Public pages and pages of each role.
const PAGES: [(&str, &[&str]); 6] = [
    (
        "",
        &["/en/", "/nl/", "/ar-XB/", "/en/assignments", "/en/countries", "/en/sign-in", "/en/register", "/en/privacy", "/en/nothing-here"],
    ),
    (
        "coordinator",
        &["/en/work/today", "/en/work/strategy", "/en/work/hosts", "/en/work/requests", "/en/work/selection", "/en/work/placements"],
    ),
    ("expert.nurse", &["/en/me", "/en/me/applications", "/en/account"]),
    ("host.hospital", &["/en/host", "/en/host/requests"]),
    ("donor", &["/en/work/results"]),
    ("admin", &["/en/work/people", "/en/work/audit", "/en/work/upkeep"]),
];

#[tokio::test(flavor = "multi_thread")]
async fn pages_fit_a_narrow_phone_and_have_one_heading() {
    let driver = Driver::start().await;
    for (who, paths) in PAGES {
        let browser = driver.browser(Some(320)).await;
        if !who.is_empty() {
            driver.sign_in(&browser, who).await;
        }
        for path in paths {
            browser.goto(&driver.url(path)).await.expect("the page opens");
            let wide = browser.execute("return document.documentElement.scrollWidth - window.innerWidth", vec![]).await.expect("a number");
            assert!(wide.as_i64().unwrap_or(99) <= 1, "{path} as {who:?} is {wide} px wider than the screen");
            let headings = browser.find_all(Locator::Css("h1")).await.expect("headings");
            assert_eq!(headings.len(), 1, "{path} as {who:?}");
            assert!(!browser.title().await.expect("a title").is_empty());
        }
        browser.close().await.expect("the browser closes");
    }
    driver.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_signs_in_with_the_keyboard_alone() {
    let driver = Driver::start().await;
    let browser = driver.browser(None).await;
    browser.goto(&driver.url("/en/sign-in")).await.expect("the page opens");
    let first = browser.active_element().await.expect("an element");
    first.send_keys(&char::from(Key::Tab).to_string()).await.expect("a key");
    let skip = browser.active_element().await.expect("an element");
    assert_eq!(skip.attr("class").await.expect("a class").as_deref(), Some("skip"), "the first stop leads to the content");
    let email = browser.find(Locator::Css("main input[name=email]")).await.expect("a field");
    email.send_keys("coordinator@demo.example").await.expect("keys");
    email.send_keys(&char::from(Key::Tab).to_string()).await.expect("a key");
    let password = browser.active_element().await.expect("an element");
    password.send_keys(&format!("{}{}", server::demo::PASSWORD, char::from(Key::Enter))).await.expect("keys");
    browser.wait().for_url(&driver.url("/en/work/today").parse().expect("an address")).await.expect("the staff's home");
    browser.close().await.expect("the browser closes");
    driver.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_form_moves_the_reader_to_what_is_wrong_and_keeps_what_was_typed() {
    let driver = Driver::start().await;
    let browser = driver.browser(Some(360)).await;
    browser.goto(&driver.url("/en/register")).await.expect("the page opens");
    browser.find(Locator::Css("main input[name=name]")).await.expect("a field").send_keys("Amina Bello").await.expect("keys");
    browser.find(Locator::Css("main form button")).await.expect("a button").click().await.expect("a click");
    let summary = browser.wait().for_element(Locator::Css(".error-summary")).await.expect("a summary");
    assert!(summary.text().await.expect("words").contains("E-mail address"));
    let name = browser.find(Locator::Css("main input[name=name]")).await.expect("a field");
    assert_eq!(name.prop("value").await.expect("a value").as_deref(), Some("Amina Bello"));
    let focus = browser.active_element().await.expect("an element");
    assert_eq!(focus.attr("class").await.expect("a class").as_deref(), Some("error-summary"));
    browser.close().await.expect("the browser closes");
    driver.stop().await;
}
