-- Every text that a priority ever had, with the moment from which it was agreed: work shows the text that it was agreed under.
create view view_priority_version as select priority_id, version, title, title_nl, agreed_at from priority_version;
