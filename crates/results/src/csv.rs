//! Tables as files for a spreadsheet. A cell that a spreadsheet would run as a formula is made text.

use axum::response::Response;

/// A file of lines, to be saved.
pub fn file(name: &str, lines: &[Vec<String>]) -> Response {
    web::attachment("text/csv; charset=utf-8", name, text(lines).into_bytes())
}

/// The text of such a file.
pub fn text(lines: &[Vec<String>]) -> String {
    lines.iter().map(|cells| line(cells)).collect()
}

/// One line (RFC 4180).
fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(&i18n::without_marks(text))).collect();
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
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert!(cell(formula).trim_start_matches('"').starts_with('\''), "{formula:?}");
        }
        assert_eq!(line(&["P-0008".into(), "a, \"b\"".into()]), "P-0008,\"a, \"\"b\"\"\"\r\n");
    }
}
