alter table score_sheet add column reopened_until date;
comment on column score_sheet.reopened_until is 'until when the unit may change a sheet the zone gave back to it';
