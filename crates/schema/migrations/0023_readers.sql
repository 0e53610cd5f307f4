-- What somebody who reads profiles is: the roles of an account, and the host of a role that has one.
create view view_reader as
select g.account_id, g.role, g.country, h.name as host_name, g.from_day, g.until_day
from role_grant g
left join host h on h.id = g.host_id;
