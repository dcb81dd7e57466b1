package vn.doichieu.identity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/**
 * Somebody to be in a test, with the rights the real role gives, and no database needed.
 *
 * <p>In a web slice, with the real security rules and CSRF:
 *
 * <pre>
 * assertThat(mvc.get().uri("/score-sheets/1").with(signedInAs(clerkOf(unit)))).hasStatusOk();
 * assertThat(mvc.post().uri("/score-sheets/1/submission").with(signedInAs(clerkOf(unit))).with(csrf())) …
 * </pre>
 *
 * <p>Against a door: {@code as(headOf(unit), () -> sheets.approve(…))} runs under that person's authorities.
 */
public final class TestUsers {

    private TestUsers() {}

    /** Writes for the unit, also reads the units below it. */
    public static CurrentUser clerkOf(UnitId unit, UnitId... below) {
        return of(
                101,
                "canbo",
                "Cán bộ thi đua",
                Role.UNIT_CLERK,
                scope(unit),
                scope(unit).plus(scope(below)));
    }

    public static CurrentUser headOf(UnitId unit, UnitId... below) {
        return of(
                102,
                "cuctruong",
                "Cục trưởng",
                Role.UNIT_HEAD,
                scope(unit),
                scope(unit).plus(scope(below)));
    }

    public static CurrentUser inspectorOf(UnitId... units) {
        return of(103, "truongdoan", "Trưởng đoàn kiểm tra số 3", Role.INSPECTOR, scope(units), scope(units));
    }

    /** Another inspector, where two are needed. */
    public static CurrentUser memberInspectorOf(UnitId... units) {
        return of(104, "doanvien", "Thành viên đoàn kiểm tra", Role.INSPECTOR, scope(units), scope(units));
    }

    public static CurrentUser secretaryOf(UnitId... units) {
        return of(105, "thuky", "Thường trực Khu vực thi đua", Role.ZONE_SECRETARY, scope(units), scope(units));
    }

    /** The zone by its number, with or without members. */
    public static CurrentUser secretaryOfZone(long zone, UnitId... units) {
        var secretary = secretaryOf(units);
        var zones = new EnumMap<Permission, Set<Long>>(Permission.class);
        Role.ZONE_SECRETARY.permissions().forEach(right -> zones.put(right, Set.of(zone)));
        return new CurrentUser(
                secretary.id(), secretary.username(), secretary.name(), secretary.roles(), secretary.scopes(), zones);
    }

    public static CurrentUser leaderOf(UnitId... units) {
        return of(106, "lanhdao", "Lãnh đạo Khu vực thi đua", Role.LEADER, scope(units), scope(units));
    }

    public static CurrentUser administrator() {
        return of(107, "quantri", "Quản trị hệ thống", Role.ADMIN, UnitScope.NONE, UnitScope.NONE);
    }

    /** A real account of the demonstration data, with the rights its grants give it today. */
    public static CurrentUser named(BeanFactory context, String username) {
        return context.getBean(CurrentUsers.class).find(username).orElseThrow();
    }

    private static CurrentUser of(long id, String username, String name, Role role, UnitScope own, UnitScope seen) {
        return new CurrentUser(new UserId(id), username, name, Set.of(role), role.scopes(own, seen));
    }

    private static UnitScope scope(UnitId... units) {
        return new UnitScope(new HashSet<>(Arrays.asList(units)));
    }

    /** Sends a MockMvc request as this person. A POST also needs {@code csrf()}. */
    public static RequestPostProcessor signedInAs(CurrentUser user) {
        return request -> {
            request.setAttribute(FreshRights.CURRENT_USER, user);
            return SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(user))
                    .postProcessRequest(request);
        };
    }

    /** Calls a door as this person. */
    public static <T> T as(CurrentUser user, Supplier<T> call) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(user));
        SecurityContextHolder.setContext(context);
        try {
            return call.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void as(CurrentUser user, Runnable call) {
        as(user, () -> {
            call.run();
            return user;
        });
    }
}
