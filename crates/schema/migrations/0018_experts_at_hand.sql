-- The same view of experts without a join: SQLite reads a view that joins whole, where it stands at the right of an outer
-- join, and that is where every session and every application ask for their one person.
drop view view_expert;
create view view_expert as
select e.id, e.state, e.name, e.call_name, coalesce((select a.email from account a where a.id = e.account_id), e.email) as email,
    e.residence_country, e.residence_city, e.may_return, e.occupation, e.summary, e.years, e.travels, e.online, e.hours_per_week,
    e.hidden_from_origin, e.account_id, (select a.language from account a where a.id = e.account_id) as language, e.profession
from expert e
where e.state in ('draft', 'active', 'paused');
