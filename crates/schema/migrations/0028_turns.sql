-- Whose turn it is, told truly: who began a plan, and whether a party said what must change before it signs.

-- Who began a development plan; empty for those from before it was kept.
alter table development_plan add column made_by uuid;

-- The party whose turn it is to sign an agreement. One that said what must change is not waited for: the programme is.
drop view view_signature_due;
create view view_signature_due as
select a.placement_id, s.party, a.made_at
from signature s
join agreement a on a.id = s.agreement_id
where a.state = 'signing' and s.signed_at is null and s.remark = ''
    and s.place = (select min(l.place) from signature l where l.agreement_id = a.id and l.signed_at is null);

-- What a party said must change before it signs an agreement that is being signed: the programme office is at work on it.
create view view_signature_held as
select a.placement_id, s.party, s.remarked_at
from signature s
join agreement a on a.id = s.agreement_id
where a.state = 'signing' and s.signed_at is null and s.remark <> '';
