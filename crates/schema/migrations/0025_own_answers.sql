-- What an address signed and answered, for the copy that its person gets.
create view view_person_signed as
select s.email, p.number, a.version, s.party, s.name, s.position, s.signed_name, s.signed_at
from signature s
join agreement a on a.id = s.agreement_id
join placement p on p.id = a.placement_id
where s.signed_at is not null;

create view view_person_answer as
select e.person_email, p.number, e.moment, e.voice, e.asked_at, e.answered_at, e.knowledge, e.skills, e.attitudes, e.satisfaction, e.still_used,
    e.still_used_why, e.helped, e.hindered, e.remarks
from evaluation e
join placement p on p.id = e.placement_id;
