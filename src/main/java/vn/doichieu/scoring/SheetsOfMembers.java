package vn.doichieu.scoring;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.MembershipUse;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** A unit with a sheet in the year, or with one below it, stays in its zone: whoever scores it would no longer see it. */
@Component
class SheetsOfMembers implements MembershipUse {

    private final JdbcClient jdbc;

    SheetsOfMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Sentence> of(UnitId unit, long emulationYearId) {
        int sheets = jdbc.sql("""
                with recursive below as (select id from unit where id = :unit
                  union select u.id from unit u join below b on u.parent_id = b.id)
                select count(*) from score_sheet s join below b on b.id = s.unit_id
                join assessment_round r on r.id = s.round_id where r.emulation_year_id = :year""")
                .param("unit", unit.value())
                .param("year", emulationYearId)
                .query(Integer.class)
                .single();
        return sheets == 0
                ? Optional.empty()
                : Optional.of(Sentence.of("scoring.member.sheets", String.valueOf(sheets)));
    }
}
