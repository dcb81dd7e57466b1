-- The as-of day a plan names is part of its text: a round that is moved later does not change what was issued.
alter table inspection_plan add column as_of date;
alter table inspection_plan disable trigger inspection_plan_keeps_issued;
update inspection_plan set as_of = round.as_of from assessment_round round where round.id = inspection_plan.round_id;
alter table inspection_plan enable trigger inspection_plan_keeps_issued;
alter table inspection_plan alter column as_of set not null;
