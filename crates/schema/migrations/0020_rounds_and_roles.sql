-- Rounds by the number and the name that people call them, for the audit trail.
create view view_round as select id, phase_id, number, name from round;

-- Who holds or held a role in one phase only; nameless when the account is closed.
create view view_phase_role as
select g.phase_id, g.account_id, a.name
from role_grant g
join account a on a.id = g.account_id
where g.phase_id is not null;
