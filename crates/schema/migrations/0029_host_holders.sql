-- Who holds or held a role at a host, and until when. Whoever began a plan there began it for the host, also when the role has a last day
-- or has ended since.
drop view view_host_holder;
create view view_host_holder as select host_id, account_id, until_day from role_grant where host_id is not null;
