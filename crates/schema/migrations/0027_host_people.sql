-- Who holds a role at a host that has not ended: whether somebody there still has to be invited.
create view view_host_holder as select host_id, account_id from role_grant where host_id is not null and until_day is null;
