package vn.doichieu.inspection.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.Visits;
import vn.doichieu.platform.Sentences;
import vn.doichieu.shared.Permission;

/** The calendar of visits, month by month, and as a file for other calendars. */
@Controller
class CalendarController {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final Visits visits;
    private final Sentences sentences;

    CalendarController(Visits visits, Sentences sentences) {
        this.visits = visits;
        this.sentences = sentences;
    }

    @GetMapping("/visits")
    String month(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Integer team,
            CurrentUser user,
            Model model) {
        model.addAttribute(
                "calendar", visits.calendar(read(month), Optional.ofNullable(team), user.scope(Permission.PLAN_READ)));
        return "inspection/calendar";
    }

    @GetMapping("/visits.ics")
    ResponseEntity<byte[]> file(CurrentUser user) {
        var text = new CalendarFile(sentences).of(visits.all(user.scope(Permission.PLAN_READ)));
        var name = ContentDisposition.attachment()
                .filename("lich-kiem-tra.ics", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is no month shows the nearest one with visits. */
    private static Optional<YearMonth> read(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed)
                    .map(YearMonth::parse)
                    .filter(month -> month.getYear() >= EARLIEST && month.getYear() <= LATEST);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
