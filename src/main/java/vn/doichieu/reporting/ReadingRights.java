package vn.doichieu.reporting;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import vn.doichieu.shared.Permission;

/**
 * A report says the same to everybody who may open it, so it is put together with rights to read that belong to the
 * report and not to its reader. Who may open it was settled before.
 */
final class ReadingRights {

    private static final UsernamePasswordAuthenticationToken REPORT = UsernamePasswordAuthenticationToken.authenticated(
            "inspection report",
            null,
            Stream.of(
                            Permission.WORK_READ,
                            Permission.PLAN_READ,
                            Permission.SHEET_READ,
                            Permission.FIGURE_READ,
                            Permission.EVIDENCE_READ,
                            Permission.INSPECTION_READ,
                            Permission.REPORT_READ)
                    .map(permission -> new SimpleGrantedAuthority(permission.name()))
                    .toList());

    private ReadingRights() {}

    static <T> T with(Supplier<T> reading) {
        var reader = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(REPORT));
            return reading.get();
        } finally {
            SecurityContextHolder.setContext(reader);
        }
    }
}
