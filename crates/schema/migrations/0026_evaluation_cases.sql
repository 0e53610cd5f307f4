-- Every evaluation with its placement, also one that was closed without an answer: the audit trail calls it by the placement's number.
create view view_evaluation_case as select id, placement_id from evaluation;
