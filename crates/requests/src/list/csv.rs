//! The list as a file for a spreadsheet.

use web::Cx;

use crate::naming;
use crate::store::ListRow;
use crate::words::Words;

/// The rows under their heads.
pub fn lines(cx: &Cx, rows: &[ListRow]) -> Vec<Vec<String>> {
    let lang = cx.lang;
    let w = Words(lang).plain();
    let heads = vec![
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
    let cells = |row: &ListRow| {
        vec![
            row.case(),
            row.title.clone(),
            row.title_nl.clone(),
            row.host_name.clone(),
            row.country.to_string(),
            naming::tag_now(lang, row.state(), row.is_paused(cx.today()), row.waits_for_host()).words,
            cx.app.desk.zone.to_datetime(row.state_since).date().to_string(),
            row.seats.to_string(),
            row.deadline.map(|day| day.to_string()).unwrap_or_default(),
        ]
    };
    std::iter::once(heads).chain(rows.iter().map(cells)).collect()
}
