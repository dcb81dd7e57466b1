-- One append-only log for all things: who, when, from what, to what, why.
create extension if not exists unaccent;

create table journal_entry (
  id            bigint generated always as identity primary key,
  recorded_at   timestamptz not null default now(),
  actor_id      bigint,
  actor_name    text not null,
  subject_kind  text not null,
  subject_id    bigint not null,
  action        text not null,
  from_value    text,
  to_value      text,
  reason        text
);
create index journal_entry_subject on journal_entry (subject_kind, subject_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;
create trigger journal_entry_append_only before update or delete on journal_entry
  for each row execute function refuse_change();
