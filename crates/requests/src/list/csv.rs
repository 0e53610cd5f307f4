//! The list as a file for a spreadsheet. A cell that a spreadsheet would run as a formula is made text.

use web::Cx;

use crate::naming;
use crate::store::ListRow;
use crate::words::Words;

/// The rows with their heads.
pub fn file(cx: &Cx, rows: &[ListRow]) -> String {
    let lang = cx.lang;
    let w = Words(lang).plain();
    let heads = [
        w.column_case(),
        w.column_title(),
        w.column_title_nl(),
        w.column_host(),
        w.column_country(),
        w.column_state(),
        w.column_since(),
        w.column_seats(),
        w.column_deadline(),
    ];
    let mut file = line(&heads);
    for row in rows {
        let plain = |text: String| i18n::without_marks(&text);
        file += &line(&[
            row.case(),
            row.title.clone(),
            row.title_nl.clone(),
            row.host_name.clone(),
            row.country.to_string(),
            plain(naming::tag_now(lang, row.state(), row.is_paused(cx.today()), row.waits_for_host()).words),
            cx.app.desk.zone.to_datetime(row.state_since).date().to_string(),
            row.seats.to_string(),
            row.deadline.map(|day| day.to_string()).unwrap_or_default(),
        ]);
    }
    file
}

/// One line (RFC 4180).
fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    cells.join(",") + "\r\n"
}

/// One cell: quoted where it must be, and with an apostrophe where it would begin a formula, in full-width forms as well.
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
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＠x"] {
            let cell = cell(formula);
            assert!(cell.starts_with("\"'") || cell.starts_with('\''), "{formula:?} became {cell:?}");
        }
        assert_eq!(cell("Train nurses, twice a \"week\""), "\"Train nurses, twice a \"\"week\"\"\"");
        assert_eq!(cell("R-0008"), "R-0008");
        assert_eq!(line(&["a".into(), "b\nc".into()]), "a,\"b\nc\"\r\n");
    }
}
