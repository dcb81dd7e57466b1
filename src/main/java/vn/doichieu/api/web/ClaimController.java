package vn.doichieu.api.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.doichieu.figures.ReadableFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Sentence;

/** What programs claim in the name of a unit, or of a team: one by one, or many at once. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ClaimController {

    static final int MOST = 20_000;

    private final ReadableFigures figures;
    private final ClaimWriter writer;
    private final ManyClaims many;
    private final Rounds rounds;

    ClaimController(ReadableFigures figures, ClaimWriter writer, ManyClaims many, Rounds rounds) {
        this.figures = figures;
        this.writer = writer;
        this.many = many;
        this.rounds = rounds;
    }

    @PutMapping(path = "/figures/{round}/{unit}/{indicator}/{source}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Contract.Claim state(
            @PathVariable long round,
            @PathVariable String unit,
            @PathVariable String indicator,
            @PathVariable String source,
            @RequestBody Row body,
            CurrentUser user) {
        var reading = new ClaimReading(1, body, ClaimReading.WHAT);
        var order = reading.of(unit, indicator, source(source), figures.indicators());
        refuse(reading.faults());
        return writer.write(order, rounds.round(round), user);
    }

    /** Takes the claim back; it keeps its history and counts versions on. */
    @DeleteMapping("/figures/{round}/{unit}/{indicator}/{source}")
    Contract.Claim withdraw(
            @PathVariable long round,
            @PathVariable String unit,
            @PathVariable String indicator,
            @PathVariable String source,
            @RequestParam int version,
            @RequestParam(defaultValue = "AS_OF") Day day,
            CurrentUser user) {
        figures.indicators();
        var order = new ClaimOrder(1, unit, indicator, source(source), day, "", Optional.empty(), version);
        return writer.write(order, rounds.round(round), user);
    }

    @PostMapping(path = "/claims", consumes = MediaType.APPLICATION_JSON_VALUE)
    Contract.Written stateAll(@RequestBody Sending body, CurrentUser user) {
        var indicators = figures.indicators();
        var rows = Optional.ofNullable(body.claims()).orElse(List.of());
        if (body.round() == null || rows.isEmpty() || rows.size() > MOST) {
            throw new Faults(List.of(Fault.of(0, null, Sentence.of("api.sending.wrong", MOST))));
        }
        var round = rounds.round(body.round());
        var orders = new ArrayList<ClaimOrder>();
        var faults = new ArrayList<Fault>();
        for (var row : rows) {
            var reading = new ClaimReading(orders.size() + 1, row, ClaimReading.WHICH_AND_WHAT);
            orders.add(reading.whole(indicators));
            faults.addAll(reading.faults());
        }
        refuse(faults);
        return many.write(orders, round, user);
    }

    private static ClaimSource source(String named) {
        return Arrays.stream(ClaimSource.values())
                .filter(source -> source.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("source " + named));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Faults(faults);
        }
    }
}
