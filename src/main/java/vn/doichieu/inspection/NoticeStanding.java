package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.Optional;

/** Since when a unit has been told of its inspection, and since when it has confirmed that it knows. */
public record NoticeStanding(LocalDate issuedOn, Optional<LocalDate> receivedOn) {}
