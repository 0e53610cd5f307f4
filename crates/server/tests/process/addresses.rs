//! The addresses that other programs rely on, in a demonstration.

use crate::line::{ask, fill, get};
use crate::run::{Folder, Server};

#[test]
fn a_demonstration_prints_its_people_and_answers_at_the_agreed_addresses() {
    let folder = Folder::new();
    let server = Server::demo(&folder);
    for who in [
        "coordinator",
        "officer",
        "focal.so",
        "focal.ng",
        "focal.iq",
        "host.hospital",
        "host.port",
        "expert.hydro",
        "expert.nurse",
        "expert.data",
        "partner",
        "donor",
        "evaluator",
        "admin",
    ] {
        let lines = server.printed.iter().filter(|line| line.starts_with(&format!("{who}@demo.example "))).count();
        assert_eq!(lines, 1, "{who}: {:?}", server.printed);
    }
    let password = server.printed.last().and_then(|line| line.strip_prefix("Password for all of them: ")).expect("a password");

    let at = server.address.as_str();
    for (who, home) in
        [("coordinator", "/en/work/today"), ("host.port", "/en/host"), ("expert.hydro", "/en/me"), ("donor", "/en/work/results")]
    {
        let email = format!("{who}@demo.example");
        let signed_in = fill(at, "/en/sign-in", &[("email", email.as_str()), ("password", password)]).expect("an answer");
        let session = signed_in.header("set-cookie").and_then(|cookie| cookie.split(';').next()).expect("a session").to_owned();
        let home_of = ask(at, "GET", "/en/account/home", &[("cookie", session.as_str())], "").expect("an answer");
        assert_eq!((signed_in.status, home_of.header("location")), (303, Some(home)), "{who}");
    }
    for path in ["/metrics", "/robots.txt", "/healthz", "/readyz", "/sitemap.xml", "/feed.atom", "/feed.json", "/.well-known/security.txt"]
    {
        assert_eq!(get(at, path).status, 200, "{path}");
    }
    for path in [
        "/",
        "/about",
        "/countries",
        "/countries/ng",
        "/assignments",
        "/stories",
        "/results",
        "/help",
        "/privacy",
        "/accessibility",
        "/disclaimer",
        "/register",
        "/sign-in",
        "/forgot",
        "/verify",
    ] {
        for lang in ["en", "nl", "ar-XB"] {
            assert_eq!(get(at, &format!("/{lang}{path}")).status, 200, "/{lang}{path}");
        }
        let chosen = ask(at, "GET", path, &[("accept-language", "nl, en;q=0.5")], "").expect("an answer");
        assert_eq!((chosen.status, chosen.header("location")), (303, Some(format!("/nl{path}").as_str())), "{path}");
    }

    let letters: serde_json::Value = serde_json::from_str(&get(at, "/demo/mail.json").body).expect("JSON");
    for letter in letters.as_array().filter(|letters| !letters.is_empty()).expect("letters") {
        for key in ["to", "subject", "language", "text"] {
            assert!(letter[key].is_string(), "{key} in {letter}");
        }
        assert!(letter["links"].is_array());
    }
    let links = letters.as_array().into_iter().flatten().flat_map(|letter| letter["links"].as_array().into_iter().flatten());
    let link = links.filter_map(serde_json::Value::as_str).find(|link| link.contains("/l/")).expect("a signed link");
    let path = link.strip_prefix(&format!("http://{at}")).expect("a link to us");
    assert_eq!(get(at, path).status, 200, "{path}");

    let numbers = get(at, "/metrics");
    assert!(numbers.body.contains("cd4d_http_answers_total{route=\"/about\",method=\"GET\",status=\"200\"} 3"), "{}", numbers.body);
    assert!(numbers.body.contains("cd4d_jobs{state=\"done\"}") && numbers.body.ends_with("# EOF\n"), "{}", numbers.body);
    assert!(get(at, "/en/about").header("server-timing").is_some_and(|value| value.starts_with("app;dur=")));
    server.kill();
}
