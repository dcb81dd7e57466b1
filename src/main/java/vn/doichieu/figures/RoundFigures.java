package vn.doichieu.figures;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.RoundUse;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitScope;

/** Figures stand on the as-of day of their round: once there are any, the day stays. */
@Component
class RoundFigures implements RoundUse {

    private final JdbcClient jdbc;

    RoundFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Sentence> keepsAsOfDay(Round round) {
        int units = jdbc.sql("""
                select count(distinct unit_id) from (
                  select unit_id from figure_claim where emulation_year_id = :year and as_of = :asOf and not withdrawn
                  union select unit_id from unit_report where round_id = :round) as used""")
                .param("year", round.emulationYearId())
                .param("asOf", round.asOf())
                .param("round", round.id())
                .query(Integer.class)
                .single();
        return Optional.of(units)
                .filter(count -> count > 0)
                .map(count -> Sentence.of("figures.round.asOfKept", round.asOf(), count));
    }

    /** The latest round any of these units has figures of. */
    Optional<Long> latest(UnitScope units) {
        return jdbc.sql("""
                select r.id from assessment_round r where exists (select from figure_claim c
                  where c.emulation_year_id = r.emulation_year_id and c.as_of = r.as_of and not c.withdrawn
                    and c.unit_id in (:units))
                order by r.as_of desc limit 1""").param("units", units.ids()).query(Long.class).optional();
    }
}
