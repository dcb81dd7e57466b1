package vn.doichieu.scoring;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Finds sheets, inspections and people of the demonstration data by the names everybody knows. */
final class DemonstrationSheets {

    static final String DEPARTMENT = "CUC_TUYEN_QUANG";
    static final String SUB_DEPARTMENT = "CHI_CUC_TP_TUYEN_QUANG";
    static final String INVENTED = "CUC_LANG_SON";

    private final BeanFactory context;
    private final JdbcClient jdbc;

    DemonstrationSheets(BeanFactory context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
    }

    CurrentUser user(String username) {
        return TestUsers.named(context, username);
    }

    UnitId unit(String code) {
        return new UnitId(number("select id from unit where code = :code", code));
    }

    UnitScope scope(String... codes) {
        return new UnitScope(Arrays.stream(codes).map(this::unit).collect(Collectors.toSet()));
    }

    ScoreSheetId sheet(String unit) {
        return new ScoreSheetId(
                number("select s.id from score_sheet s join unit u on u.id = s.unit_id where u.code = :code", unit));
    }

    InspectionId inspection(String unit) {
        return new InspectionId(
                number("select i.id from inspection i join unit u on u.id = i.unit_id where u.code = :code", unit));
    }

    /** The sheet as this person reads it. */
    ScoreSheetView seenBy(CurrentUser user, String unit) {
        var sheets = context.getBean(ScoreSheets.class);
        return TestUsers.as(
                user,
                () -> sheets.show(
                        sheet(unit), user.scope(Permission.SHEET_READ), user.scope(Permission.SHEET_DRAFT_READ)));
    }

    private long number(String sql, String code) {
        return jdbc.sql(sql).param("code", code).query(Long.class).single();
    }
}
