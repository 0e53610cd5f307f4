//! What selection, placements and evaluations ask of a host, for its own page.

use model::{Date, PlacementId, Timestamp};

db::statements! {
    /// Candidates whom the host has before it. Their names stay with selection, which writes down who reads them.
    CANDIDATES = "select a.number, r.title, r.title_nl, r.earliest_start, a.state_since as since from view_application a \
                  join view_request r on r.id = a.request_id where a.host_id = $1 and a.state = 'shared' order by a.state_since, a.id limit 50";
    /// Placements whose agreement the host signs next.
    SIGNATURES = "select p.id, p.number, p.request_title as title, p.request_title_nl as title_nl, s.made_at as since from view_signature_due s \
                  join view_placement p on p.id = s.placement_id where p.host_id = $1 and s.party = 'host' order by s.made_at, p.id limit 50";
    /// Placements whose agreement the host does not sign before a change: the programme office is at work on it.
    HELD = "select p.id, p.number, p.request_title as title, p.request_title_nl as title_nl, s.remarked_at as since from view_signature_held s \
            join view_placement p on p.id = s.placement_id where p.host_id = $1 and s.party = 'host' order by s.remarked_at, p.id limit 50";
    /// Open tasks of the host; the agreement is listed above when it is its turn.
    TASKS = "select p.id, p.number, p.request_title as title, p.request_title_nl as title_nl, t.task, t.due_on from view_placement_task t \
             join view_placement p on p.id = t.placement_id where p.host_id = $1 and t.party = 'host' and t.done_on is null \
             and t.task <> 'agreement' and p.state in ('preparing', 'agreed') order by p.number, t.position limit 100";
    /// Placements whose report the host confirms.
    REPORTS = "select id, number, request_title as title, request_title_nl as title_nl, state_since as since from view_placement \
               where host_id = $1 and state = 'reported' order by state_since, id limit 50";
    /// Questions to the management that were asked and not answered.
    EVALUATIONS = "select p.id, p.number, p.request_title as title, p.request_title_nl as title_nl, e.asked_at as since from view_evaluation e \
                   join view_placement p on p.id = e.placement_id where p.host_id = $1 and e.voice = 'management' and e.asked_at is not null \
                   and e.answered_at is null order by e.asked_at, e.id limit 50";
}

db::row! {
    /// A candidate whom the host has before it.
    pub struct CandidateRow {
        pub number: i64,
        pub title: String,
        pub title_nl: String,
        pub earliest_start: Option<Date>,
        pub since: Timestamp,
    }
}

db::row! {
    /// A placement with something that waits for the host since a moment.
    pub struct PlacementRow {
        pub id: PlacementId,
        pub number: i64,
        pub title: String,
        pub title_nl: String,
        pub since: Timestamp,
    }
}

db::row! {
    /// An open task of the host.
    pub struct TaskRow {
        pub id: PlacementId,
        pub number: i64,
        pub title: String,
        pub title_nl: String,
        pub task: String,
        pub due_on: Option<Date>,
    }
}
