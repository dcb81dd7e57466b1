-- A plan for the final round, issued and not yet followed by a decision.
insert into inspection_plan (zone_id, emulation_year_id, round_id, as_of, number, issued_on, subject, signer, legal_bases, purpose,
                             scope, contents, method, organisation, state)
select zone.id, round.emulation_year_id, round.id, round.as_of, '78/KH-KVTĐ', date '2023-10-02',
       'Kiểm tra công tác thi đua, khen thưởng cuối năm 2023', 'Trưởng Khu vực thi đua', 'Luật Thi đua, khen thưởng', '', '', '', '',
       '', 'ISSUED'
from emulation_zone zone, assessment_round round
where round.kind = 'FINAL' and round.as_of = date '2023-09-30';
