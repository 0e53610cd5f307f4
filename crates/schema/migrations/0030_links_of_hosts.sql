-- The host at which somebody gets a signed link: it works as long as its address is one of those there.
alter table signed_link add column host_id uuid;
create index signed_link_host on signed_link (host_id);

update signed_link set host_id = record_id where purpose = 'hosts.readiness';
update signed_link set host_id = (select d.host_id from development_plan d where d.id = signed_link.record_id) where purpose = 'hosts.agree-plan';
update signed_link set host_id = (select r.host_id from request r where r.id = signed_link.record_id) where purpose = 'requests.read';
update signed_link set host_id = (select r.host_id from application a join request r on r.id = a.request_id where a.id = signed_link.record_id)
where purpose = 'selection.decide';
update signed_link set host_id = (select p.host_id from placement p where p.id = signed_link.record_id)
where purpose in ('placements.host', 'placements.sign', 'placements.read', 'placements.confirm') and part = 'host';

-- Where the people of a host are reached now.
create view view_host_address as select host_id, lower(email) as email_key from host_contact where active;
