-- Members change places, teams their numbers and units their order within one transaction.
alter table team_member
  drop constraint team_member_team_id_position_key,
  add constraint team_member_place unique (team_id, position) deferrable initially deferred;
alter table inspection_team
  drop constraint inspection_team_decision_id_number_key,
  add constraint inspection_team_number unique (decision_id, number) deferrable initially deferred;
alter table scheduled_unit
  drop constraint scheduled_unit_scheduled_visit_id_unit_id_key,
  add constraint scheduled_unit_once unique (scheduled_visit_id, unit_id) deferrable initially deferred;

-- Of the decisions that follow a plan one is in force and one is being drafted.
create unique index team_decision_in_force on team_decision (plan_id) where state = 'ISSUED';
create unique index team_decision_in_draft on team_decision (plan_id) where state = 'DRAFT';

-- Teams, members and schedule stand in the decision and stand still with it; which visit came of a line is added later.
create function keep_issued_teams() returns trigger language plpgsql as $$
declare
  issued boolean;
begin
  if tg_table_name = 'inspection_team' then
    select state <> 'DRAFT' into issued from team_decision where id = old.decision_id;
  elsif tg_table_name = 'scheduled_unit' then
    select d.state <> 'DRAFT' into issued from team_decision d
    join inspection_team t on t.decision_id = d.id join scheduled_visit s on s.team_id = t.id
    where s.id = old.scheduled_visit_id;
  else
    select d.state <> 'DRAFT' into issued from team_decision d
    join inspection_team t on t.decision_id = d.id where t.id = old.team_id;
  end if;
  if issued and (tg_op = 'DELETE' or (to_jsonb(old) - 'visit_id') is distinct from (to_jsonb(new) - 'visit_id')) then
    raise exception 'teams and schedule of an issued decision never change';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger inspection_team_keeps_issued before update or delete on inspection_team
  for each row execute function keep_issued_teams();
create trigger team_member_keeps_issued before update or delete on team_member
  for each row execute function keep_issued_teams();
create trigger scheduled_visit_keeps_issued before update or delete on scheduled_visit
  for each row execute function keep_issued_teams();
create trigger scheduled_unit_keeps_issued before update or delete on scheduled_unit
  for each row execute function keep_issued_teams();
