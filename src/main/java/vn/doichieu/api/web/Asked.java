package vn.doichieu.api.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Which units a reader asks for: one, or those of the scope by their numbers, a part at a time. */
record Asked(List<UnitId> units, Optional<Long> last) {

    static final int PROPOSED = 50;
    static final int MOST = 200;

    static Asked one(String unit, CurrentUser user, UnitNames names) {
        var found = names.find(unit, user.scope(Permission.FIGURE_READ))
                .orElseThrow(() -> new NotFoundException("unit " + unit));
        return new Asked(List.of(found), Optional.empty());
    }

    static Asked part(@Nullable Long after, @Nullable Integer limit, CurrentUser user) {
        int size = limit == null ? PROPOSED : limit;
        if (size < 1 || size > MOST) {
            throw new Faults(List.of(Fault.of(1, "limit", Sentence.of("api.limit.wrong", MOST))));
        }
        long past = after == null ? 0 : after;
        var left = user.scope(Permission.FIGURE_READ).units().stream()
                .map(UnitId::value)
                .filter(id -> id > past)
                .sorted()
                .toList();
        var part = left.stream().limit(size).map(UnitId::new).toList();
        return new Asked(
                part, left.size() > size ? Optional.of(part.get(size - 1).value()) : Optional.empty());
    }

    @Nullable String next(String path, long round, @Nullable Integer limit) {
        return last.map(id -> "%s%sround=%d&after=%d&limit=%d"
                        .formatted(path, path.contains("?") ? "&" : "?", round, id, limit == null ? PROPOSED : limit))
                .orElse(null);
    }
}
