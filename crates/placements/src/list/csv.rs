//! The list as a file for a spreadsheet. A cell that a spreadsheet would run as a formula is made text.

use model::placement::Party;
use web::Cx;

use crate::naming;
use crate::store::ListRow;
use crate::words::Words;

/// The rows with their heads.
pub fn file(cx: &Cx, rows: &[ListRow]) -> String {
    let w = Words(cx.lang).plain();
    let mut file = line(&[
        w.column_case(),
        w.column_title(),
        w.party_expert(),
        w.party_host(),
        w.column_country(),
        w.block_mode(),
        w.column_state(),
        w.column_since(),
        w.column_tasks_done(),
        w.column_tasks(),
        w.column_started(),
    ]);
    for row in rows {
        file += &line(&[
            row.case(),
            row.title_in(cx.lang).to_owned(),
            row.expert_name.clone(),
            row.host_name.clone(),
            row.country.to_string(),
            naming::say_plain(cx.lang, &format!("mode-{}", row.mode())),
            i18n::without_marks(&naming::state_words(cx.lang, row.state(), row.due(cx.today()), Party::Programme)),
            cx.app.desk.zone.to_datetime(row.state_since).date().to_string(),
            row.tasks_done.to_string(),
            row.tasks.to_string(),
            row.started_on.map(|day| day.to_string()).unwrap_or_default(),
        ]);
    }
    file
}

/// One line (RFC 4180).
fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    cells.join(",") + "\r\n"
}

/// One cell: quoted where it must be, and with an apostrophe where it would begin a formula.
fn cell(text: &str) -> String {
    let begins_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let text = if begins_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r', '\'']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "＝1"] {
            assert!(cell(formula).starts_with("\"'"), "{formula:?} became {:?}", cell(formula));
        }
        assert_eq!(line(&["a, \"b\"".into(), "P-0001".into()]), "\"a, \"\"b\"\"\",P-0001\r\n");
    }
}
