-- Rounds by the number and the name that people call them, for the audit trail.
create view view_round as select id, phase_id, number, name from round;
