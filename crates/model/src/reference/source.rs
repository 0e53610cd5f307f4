//! For tests: the publishers' files that the tables are compared with, when they lie beside the project.

use std::path::PathBuf;

/// The text of a file under the shared data folder, or `None`, told on standard error, when the folder is not there.
///
/// The folder is `CD4D_SHARED`, else `../shared` beside the project.
pub fn read(path: &str) -> Option<String> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("CD4D_SHARED").map_or_else(beside, PathBuf::from).join("data");
    if !folder.is_dir() {
        eprintln!("skipped sample: {path}");
        return None;
    }
    let file = folder.join(path);
    Some(std::fs::read_to_string(&file).unwrap_or_else(|fault| panic!("{}: {fault}", file.display())))
}

/// The rows of a CSV text as fields (RFC 4180: quotes around a field, two for one inside), without the header.
pub fn csv(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut rest = text.chars().filter(|c| *c != '\r').peekable();
    while let Some(c) = rest.next() {
        let row = rows.last_mut().expect("begins with a row");
        let field = row.last_mut().expect("begins with a field");
        match c {
            '"' if quoted && rest.next_if_eq(&'"').is_some() => field.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            _ => field.push(c),
        }
    }
    rows.retain(|row| row.len() > 1);
    rows.split_off(1)
}

/// The `"code": "name"` pairs of a CLDR file of display names.
pub fn names(json: &str) -> Vec<(&str, &str)> {
    let pair = |line: &'_ str| -> Option<(usize, usize, usize, usize)> {
        let quotes: Vec<usize> = line.match_indices('"').map(|(at, _)| at).collect();
        let &[a, b, c, d] = quotes.as_slice() else { return None };
        Some((a + 1, b, c + 1, d))
    };
    json.lines().filter_map(|line| pair(line).map(|(a, b, c, d)| (&line[a..b], &line[c..d]))).collect()
}

#[test]
fn quotes_commas_and_line_ends_inside_a_field_are_text() {
    let rows = csv("code,name\n1,\"\"\"a\"\", b\nc\"\r\n2,d\n");
    assert_eq!(rows, [["1", "\"a\", b\nc"], ["2", "d"]]);
}
