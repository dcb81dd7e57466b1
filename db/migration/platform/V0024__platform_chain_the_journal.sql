-- Every entry joins a chain of hashes: whoever changes, removes or slips in a row later breaks it at that place.
--
-- Entries join when their transaction commits, one transaction after the other: nothing is locked while people's work is
-- still being written, so two of them never wait for each other. The order of the chain is its own; numbers of entries
-- may have gaps where a transaction was given up.
create table journal_link (
  position      bigint primary key check (position > 0),
  entry_id      bigint not null unique references journal_entry,
  linked_at     timestamptz not null default clock_timestamp(),
  hash          bytea not null check (length(hash) = 32)
);
comment on table journal_link is 'hash = sha256(hash of the link before, 32 zero bytes for the first || the fields of position and entry, each as length:text or -)';
comment on column journal_link.linked_at is 'by the clock of the database; recorded_at of the entry is by the clock of the application';

-- The last link of each day that is over, in Vietnam. To be kept outside as well: with it, even whoever rewrites the
-- whole chain is found out.
create table journal_head (
  day           date primary key,
  position      bigint not null references journal_link,
  hash          bytea not null
);

create function journal_field(value text) returns text language sql immutable parallel safe as $$
  select case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end
$$;

create function journal_hash(previous bytea, place bigint, e journal_entry) returns bytea language sql stable as $$
  select sha256(previous || convert_to(
    journal_field(place::text) || journal_field(e.id::text)
    || journal_field((extract(epoch from e.recorded_at) * 1000000)::bigint::text)
    || journal_field(e.actor_id::text) || journal_field(e.actor_name)
    || journal_field(e.subject_kind) || journal_field(e.subject_id::text) || journal_field(e.action)
    || journal_field(e.from_value) || journal_field(e.to_value) || journal_field(e.reason), 'UTF8'))
$$;

-- Runs with the rights of the owner of the tables: the application itself may not write links.
create function join_journal_chain() returns trigger language plpgsql security definer set search_path from current as $$
declare
  last journal_link;
  today date := (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date;
  last_day date;
begin
  perform pg_advisory_xact_lock(hashtext('journal_link'));
  select * into last from journal_link order by position desc limit 1;
  last_day := (last.linked_at at time zone 'Asia/Ho_Chi_Minh')::date;
  if last_day < today then
    insert into journal_head (day, position, hash) values (last_day, last.position, last.hash)
    on conflict (day) do nothing;
  end if;
  insert into journal_link (position, entry_id, hash)
  values (coalesce(last.position, 0) + 1, new.id,
          journal_hash(coalesce(last.hash, decode(repeat('00', 32), 'hex')), coalesce(last.position, 0) + 1, new));
  return null;
end $$;

-- What was recorded before joins in the order it was recorded.
do $$
declare
  e journal_entry;
  place bigint := 0;
  tip bytea := decode(repeat('00', 32), 'hex');
begin
  for e in select * from journal_entry order by id loop
    place := place + 1;
    tip := journal_hash(tip, place, e);
    insert into journal_link (position, entry_id, hash) values (place, e.id, tip);
  end loop;
end $$;

create constraint trigger journal_entry_chained after insert on journal_entry
  deferrable initially deferred for each row execute function join_journal_chain();

create trigger journal_link_append_only before update or delete on journal_link
  for each row execute function refuse_change();
create trigger journal_head_append_only before update or delete on journal_head
  for each row execute function refuse_change();
create trigger journal_entry_not_emptied before truncate on journal_entry execute function refuse_change();
create trigger journal_link_not_emptied before truncate on journal_link execute function refuse_change();
create trigger journal_head_not_emptied before truncate on journal_head execute function refuse_change();

-- For the page that looks through all of it, the latest first.
create index journal_entry_latest on journal_entry (recorded_at desc, id desc);
create index journal_entry_actor on journal_entry (actor_id, id);
