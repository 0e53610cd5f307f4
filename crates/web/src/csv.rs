//! Tables as files for a spreadsheet. A cell that a spreadsheet would run as a formula is made text.

use axum::response::Response;

use crate::house::attachment;

/// A file of lines, to be saved.
pub fn csv_file(name: &str, lines: &[Vec<String>]) -> Response {
    attachment("text/csv; charset=utf-8", name, csv_text(lines).into_bytes())
}

/// The text of such a file.
pub fn csv_text(lines: &[Vec<String>]) -> String {
    lines.iter().map(|cells| line(cells)).collect()
}

/// One line (RFC 4180), without marks of direction: a spreadsheet would show them, or look past them for a formula.
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
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＠x"] {
            assert!(cell(formula).starts_with("\"'"), "{formula:?} became {:?}", cell(formula));
        }
        assert_eq!(line(&["\u{200E}=1+1".into()]), "\"'=1+1\"\r\n", "a mark before it hides no formula");
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(line(&["P-0008".into(), "a, \"b\"".into()]), "P-0008,\"a, \"\"b\"\"\"\r\n");
        assert_eq!(line(&["a".into(), "b\nc".into()]), "a,\"b\nc\"\r\n");
    }
}
