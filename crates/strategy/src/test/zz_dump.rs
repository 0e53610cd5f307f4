use crate::fixtures::Scene;
use model::Role;
async fn keep(b: &mut testkit::Browser, name: &str, path: &str) {
    let p = b.get(path).await;
    let html = String::from_utf8_lossy(&p.bytes).to_string();
    for part in html.split('"').filter(|s| s.starts_with("/assets/")) {
        let a = b.get(part).await;
        let f = format!("/tmp/shots-sh/site{part}");
        std::fs::create_dir_all(std::path::Path::new(&f).parent().unwrap()).unwrap();
        std::fs::write(f, a.bytes).unwrap();
    }
    std::fs::write(format!("/tmp/shots-sh/site/{name}.html"), html).unwrap();
}
#[tokio::test]
async fn dump() {
    let db = testkit::engines().await.remove(0);
    let scene = Scene::new(db).await;
    for c in ["SO", "IQ", "AF"] {
        scene.add(c).await;
    }
    let mut co = scene.stage.role(Role::Coordinator, None).await;
    co.fill(
        &format!("/en/work/strategy/{}/af/status", scene.phase),
        &[("status", "suspended"), ("from", "2026-02-01"), ("reason", "Security: no new assignments until the situation is calm")],
    )
    .await
    .is(200);
    let p = scene.agreed("NG", "Safer care for tuberculosis patients in teaching hospitals").await;
    let d = scene.draft("NG", "Vaccine cold chain that does not break").await;
    let mut f = scene.stage.role(Role::FocalPoint, Some("NG")).await;
    let c = format!("/en/work/strategy/{}/ng", scene.phase);
    f.fill(
        &format!("{c}/describe"),
        &[
            ("strategy_title", "National Strategic Health Plan 2026-2030"),
            ("strategy_url", "https://plan.example/ng"),
            (
                "diaspora_policy",
                "The policy invites professionals abroad to teach for short periods and names the diaspora commission as first contact.",
            ),
            ("diaspora_office", "Diaspora commission, Abuja"),
        ],
    )
    .await
    .is(200);
    f.fill(
        &format!("{c}/consult"),
        &[
            ("held_on", "2026-02-10"),
            ("place", "Abuja"),
            ("participants", "Ministry of Health; Osun Teaching Hospital; two diaspora bodies"),
            ("opportunities", "Nurses abroad want to teach. Two hospitals have rooms for training."),
            ("challenges", "No isolation rooms; staff leave soon after training."),
            ("decisions", "Tuberculosis comes first. The ministry names the wards."),
        ],
    )
    .await
    .is(200);
    f.fill(
        &format!("/en/work/strategy/priorities/{p}/change"),
        &[("target", "9"), ("title", "Safer care for tuberculosis patients everywhere")],
    )
    .await
    .is(200);
    let page = f.get(&format!("/en/work/strategy/priorities/{p}")).await;
    f.press(&page, "/propose").await.is(200);
    f.fill(
        &format!("/en/work/strategy/priorities/{p}/ask"),
        &[("organisation", "Federal Ministry of Health"), ("name", "Ngozi Eze"), ("email", "n@h.example"), ("language", "en")],
    )
    .await
    .is(200);
    let link = scene.stage.letters("n@h.example").await[0].links[0].clone();
    keep(&mut co, "s-list", "/en/work/strategy").await;
    keep(&mut f, "s-country", &c).await;
    keep(&mut f, "s-priority", &format!("/en/work/strategy/priorities/{p}")).await;
    scene.put_outcome(p, 12, 2, 7).await;
    keep(&mut f, "s-draft", &format!("/nl/work/strategy/priorities/{d}")).await;
    keep(&mut f, "s-form", &format!("/en/work/strategy/priorities/{p}/change")).await;
    keep(&mut scene.stage.visitor(), "s-ministry", &link).await;
    keep(&mut f, "s-priority-xb", &format!("/ar-XB/work/strategy/priorities/{p}")).await;
}
