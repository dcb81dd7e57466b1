-- A confirmed report gets its number and day from the register. They stand beside the frozen content, once and for ever.
create table report_number (
  inspection_report_id  bigint primary key references inspection_report,
  symbol                text not null check (symbol <> ''),
  issued_on             date not null,
  given_by_name         text not null,
  given_at              timestamptz not null default now()
);
comment on column report_number.symbol is 'number and symbol as printed: 05/BC-KVTĐ';
create trigger report_number_append_only before update or delete on report_number
  for each row execute function refuse_change();
