//! The list as a file for a spreadsheet.

use model::placement::Party;
use web::Cx;

use crate::naming;
use crate::store::ListRow;
use crate::words::Words;

/// The rows under their heads.
pub fn lines(cx: &Cx, rows: &[ListRow]) -> Vec<Vec<String>> {
    let w = Words(cx.lang).plain();
    let heads = vec![
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
    ];
    let cells = |row: &ListRow| {
        vec![
            row.case(),
            row.title_in(cx.lang).to_owned(),
            row.expert_name.clone(),
            row.host_name.clone(),
            row.country.to_string(),
            naming::say(cx.lang, &format!("mode-{}", row.mode())),
            naming::state_words(cx.lang, row.state(), row.due(cx.today()), Party::Programme),
            cx.app.desk.zone.to_datetime(row.state_since).date().to_string(),
            row.tasks_done.to_string(),
            row.tasks.to_string(),
            row.started_on.map(|day| day.to_string()).unwrap_or_default(),
        ]
    };
    std::iter::once(heads).chain(rows.iter().map(cells)).collect()
}
