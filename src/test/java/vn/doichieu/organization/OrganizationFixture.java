package vn.doichieu.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** Units and zones as pages show them. */
public final class OrganizationFixture {

    public static final Instant AT = Instant.parse("2026-03-01T02:00:00Z");
    public static final UnitView DEPARTMENT = view(1, "Cục THADS tỉnh Hà Giang", UnitKind.PROVINCIAL_DEPARTMENT);
    public static final UnitView AGENCY = view(2, "THADS tỉnh Tuyên Quang", UnitKind.PROVINCIAL_AGENCY);

    private OrganizationFixture() {}

    private static UnitView view(long id, String name, UnitKind kind) {
        return new UnitView(new UnitId(id), "DON_VI_" + id, name, name, kind, Optional.empty(), "Hà Giang");
    }

    /** Renamed once, merged into another, version 3. */
    public static UnitPage page(boolean editable) {
        var day = LocalDate.of(2025, 7, 1);
        return new UnitPage(
                DEPARTMENT,
                Optional.empty(),
                UnitState.CLOSED,
                LocalDate.of(2010, 1, 1),
                Optional.of(day.minusDays(1)),
                new UnitPage.Contacts("0219 3866 000", "", ""),
                List.of(new FormerName(
                        "Thi hành án dân sự tỉnh Hà Giang",
                        "THA Hà Giang",
                        LocalDate.of(2010, 1, 1),
                        LocalDate.of(2012, 1, 1),
                        "Quyết định số 9")),
                List.of(),
                List.of(new UnitPage.Related(AGENCY, SuccessionKind.MERGED_INTO, day, "Quyết định số 1898/QĐ-BTP")),
                List.of(new UnitPage.Membership(7, "Khu vực thi đua", 2023, 5, ZoneRole.HEAD, Optional.empty())),
                List.of(),
                new UnitPage.Standing(3, "Quản trị hệ thống", AT),
                editable);
    }

    public static ZonePage zone(boolean editable) {
        var year = new EmulationYear(5, "ENFORCEMENT", 2025, LocalDate.of(2024, 10, 1), LocalDate.of(2025, 9, 30));
        return new ZonePage(
                new ZoneView(7, "KV", "Khu vực thi đua", "KVTĐ"),
                ZoneKind.AREA,
                List.of(year),
                Optional.of(year),
                List.of(new ZonePage.Member(DEPARTMENT, ZoneRole.MEMBER, Optional.of(LocalDate.of(2025, 6, 30)))),
                editable ? List.of(AGENCY) : List.of(),
                editable);
    }

    public static FaultyUnit faulty(String field, String code) {
        return new FaultyUnit(List.of(new FieldFault(field, vn.doichieu.shared.Sentence.of(code))));
    }
}
