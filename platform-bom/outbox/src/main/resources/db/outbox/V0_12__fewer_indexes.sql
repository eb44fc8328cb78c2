-- Each event is written and deleted once, and every index twice with it. The relay takes rows in the order of their
-- positions whatever shards it holds, and nobody asks for an event by its id, which the version of its aggregate stands for.
drop index outbox_by_shard;
alter table outbox drop constraint outbox_id_key;
