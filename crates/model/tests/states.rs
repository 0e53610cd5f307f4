//! The diagrams of states in `docs/states.md` are drawn from the enums. `CD4D_DRAW=1 cargo test -p model --test states` draws
//! them anew; without it the page must be as they draw it.

use std::fmt::Write as _;

use model::{application, host, placement, request};

/// One arrow: from a state by a step to a state.
type Arrow = (&'static str, &'static str, &'static str);

fn diagram(page: &mut String, title: &str, about: &str, first: &str, arrows: impl Iterator<Item = Arrow>) {
    let _ = writeln!(page, "\n## {title}\n\n{about}\n\n```mermaid\nstateDiagram-v2");
    let id = |name: &str| name.replace('-', "_");
    let _ = writeln!(page, "    [*] --> {}", id(first));
    let mut labels: Vec<Arrow> = arrows.collect();
    labels.dedup();
    for (from, step, to) in labels {
        let _ = writeln!(page, "    {} --> {}: {step}", id(from), id(to));
    }
    page.push_str("```\n");
}

fn drawn() -> String {
    let mut page = "# States\n\nDrawn from the enums of `crates/model` by its test `states`, which fails when this page differs. An arrow is a step that is \
                    possible; what else must hold, and who may take it, stands beside the enum. Undoing leads back to where the undone decision began and is \
                    not drawn.\n"
        .to_owned();
    let hosts = host::State::ALL.iter().flat_map(|&from| {
        host::Step::ALL.iter().filter_map(move |&step| Some((from.name(), step.name(), from.take(step, true).ok()?.name())))
    });
    diagram(&mut page, "Host", "`model::host`", host::State::Suggested.name(), hosts);
    let requests = request::State::ALL.iter().flat_map(|&from| {
        request::Step::ALL.iter().filter_map(move |&step| Some((from.name(), step.name(), from.after(step).ok()?.name())))
    });
    diagram(&mut page, "Request", "`model::request`", request::State::Draft.name(), requests);
    let applications = application::State::ALL.iter().flat_map(|&from| {
        application::Decision::ALL
            .iter()
            .filter_map(move |&decision| Some((from.name(), decision.name(), decision.from(from).ok()?.name())))
    });
    diagram(&mut page, "Application", "`model::application`", application::State::Draft.name(), applications);
    let placements = placement::State::ALL.iter().flat_map(|&from| {
        placement::Step::ALL.iter().filter_map(move |&step| Some((from.name(), step.name(), from.after(step).ok()?.name())))
    });
    diagram(&mut page, "Placement", "`model::placement`", placement::State::Preparing.name(), placements);
    page
}

#[test]
fn the_page_of_states_shows_every_step_of_the_enums() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/states.md");
    let drawn = drawn();
    if std::env::var_os("CD4D_DRAW").is_some() {
        std::fs::write(path, &drawn).expect("the page can be written");
    }
    let stands = std::fs::read_to_string(path).unwrap_or_default();
    assert!(stands == drawn, "docs/states.md is not what the enums draw; draw it with CD4D_DRAW=1");
}
