-- Views for the host's own page and for the gate of publication: what waits for a host, and what its readiness lacks.

-- Readiness point by point, without notes and names.
create view view_host_readiness as
select host_id, workspace, connection, devices, staff_time, briefing from host_readiness;

-- Tasks of placements that are not over, without notes and names.
create view view_placement_task as
select t.placement_id, t.task, t.position, t.party, t.gate, t.due_on, t.done_on
from placement_task t
join placement p on p.id = t.placement_id
where p.state in ('preparing', 'agreed', 'running');

-- The party whose turn it is to sign an agreement.
create view view_signature_due as
select a.placement_id, s.party, a.made_at
from signature s
join agreement a on a.id = s.agreement_id
where a.state = 'signing' and s.signed_at is null
    and s.place = (select min(l.place) from signature l where l.agreement_id = a.id and l.signed_at is null);
