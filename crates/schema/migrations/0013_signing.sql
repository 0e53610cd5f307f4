-- Who signs as what, what a party says must change before it signs, and what the public reads of rules and terms.

-- The position in which somebody signs: the director's, or the one that a deputy declares. The remark is what must change
-- before this party signs; it goes when the party has signed.
alter table signature add column position text not null default '';
alter table signature add column remark text not null default '';
alter table signature add column remarked_by text not null default '';
alter table signature add column remarked_at timestamptz;

-- What terms of reference say beside the assignment itself: how safe it is, and which outcome it serves.
create view view_request_terms as
select r.id as request_id, r.security, coalesce(o.title, '') as outcome, coalesce(o.title_nl, '') as outcome_nl
from request r
left join outcome o on o.id = r.outcome_id;
