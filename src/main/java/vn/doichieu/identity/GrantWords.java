package vn.doichieu.identity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;
import vn.doichieu.shared.UnitId;

/** Says a role with its scope and days in one line, as the journal keeps it. */
@Component
class GrantWords {

    private final Units units;
    private final Sentences sentences;
    private final Formats formats;

    GrantWords(Units units, Sentences sentences, Formats formats) {
        this.units = units;
        this.sentences = sentences;
        this.formats = formats;
    }

    String of(NewGrant grant) {
        return words(grant.role(), scope(grant.unit(), grant.zone()), grant.from(), grant.to());
    }

    String of(HeldGrant grant) {
        return words(grant.role(), scope(grant.unit(), grant.zone()), grant.from(), grant.to());
    }

    /** For many roles of few units: each name is read once. */
    Remembering remembering() {
        return new Remembering();
    }

    final class Remembering {

        private final Map<NewGrant, String> said = new HashMap<>();

        String of(NewGrant grant) {
            return said.computeIfAbsent(grant, GrantWords.this::of);
        }
    }

    String unit(Optional<UnitId> unit) {
        return unit.map(id -> units.unit(id).name()).orElse("");
    }

    String words(Role role, Optional<String> scope, LocalDate from, Optional<LocalDate> to) {
        var words = new StringBuilder(sentences.text("identity.role." + role));
        scope.ifPresent(name -> words.append(" · ").append(name));
        words.append(", ").append(sentences.text("identity.grant.from", formats.date(from)));
        to.ifPresent(last -> words.append(" ").append(sentences.text("identity.account.until", formats.date(last))));
        return words.toString();
    }

    private Optional<String> scope(Optional<UnitId> unit, Optional<Long> zone) {
        return unit.map(id -> units.unit(id).name())
                .or(() -> zone.map(
                        id -> Objects.requireNonNull(units.zoneNames(Set.of(id)).get(id))));
    }
}
