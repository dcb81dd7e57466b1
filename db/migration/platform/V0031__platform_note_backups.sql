-- What was backed up when, so that a page can say how old the last backup is. Noted by the command that made it.
create table backup_note (
  id                bigint generated always as identity primary key,
  made_at           timestamptz not null,
  file_name         text not null,
  bytes             bigint not null check (bytes > 0),
  row_count         bigint not null check (row_count >= 0),
  journal_position  bigint not null,
  journal_hash      text not null
);
create trigger backup_note_append_only before update or delete on backup_note
  for each row execute function refuse_change();
