package vn.doichieu.dashboard;

import java.util.Optional;
import vn.doichieu.organization.Round;

/** What somebody asks to see; what is left open is chosen for them. */
public record Choice(Optional<Long> zone, Optional<Integer> year, Optional<Round.Kind> kind) {}
