-- What is published never changes: not its head but for the state, not its kinds of unit, not its lines.
create function keep_published_sheet() returns trigger language plpgsql as $$
begin
  if old.state = 'DRAFT' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' or (to_jsonb(old) - 'state') is distinct from (to_jsonb(new) - 'state') or new.state = 'DRAFT' then
    raise exception 'a published criteria sheet never changes: %', old.code;
  end if;
  return new;
end $$;
create trigger criteria_sheet_keeps_published before update or delete on criteria_sheet
  for each row execute function keep_published_sheet();

create function keep_published_lines() returns trigger language plpgsql as $$
declare
  sheet bigint := case tg_op when 'INSERT' then new.criteria_sheet_id else old.criteria_sheet_id end;
begin
  if exists (select from criteria_sheet where id = sheet and state <> 'DRAFT') then
    raise exception 'lines of a published criteria sheet never change: sheet %', sheet;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger criterion_keeps_published before insert or update or delete on criterion
  for each row execute function keep_published_lines();
create trigger criteria_sheet_unit_kind_keeps_published before insert or update or delete on criteria_sheet_unit_kind
  for each row execute function keep_published_lines();
