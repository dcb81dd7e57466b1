-- What was taken out of an inspection is gone from its pages; its history still needs to know whose it was.
create table removed_item (
  subject_kind  text not null check (subject_kind in ('FINDING', 'RECOMMENDATION')),
  subject_id    bigint not null,
  inspection_id bigint not null references inspection,
  primary key (subject_kind, subject_id)
);
create index removed_item_inspection on removed_item (inspection_id);
create trigger removed_item_append_only before update or delete on removed_item
  for each row execute function refuse_change();

-- Removals from before: the journal does not tell which inspection they belonged to, so they stay with the journal alone.
