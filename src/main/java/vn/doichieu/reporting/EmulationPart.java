package vn.doichieu.reporting;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.emulation.EmulationView;

/** What the inspected unit set out to do this year: titles registered, movements launched. */
@Component
class EmulationPart {

    private final ReportTexts texts;

    EmulationPart(ReportTexts texts) {
        this.texts = texts;
    }

    List<String> titles(EmulationView view) {
        return view.registrations().stream().map(this::title).toList();
    }

    String drives(EmulationView view) {
        return view.movements().stream()
                .map(movement -> texts.text(
                        "reporting.drive",
                        movement.name(),
                        texts.shortDate(movement.startsOn()),
                        texts.shortDate(movement.endsOn())))
                .collect(Collectors.joining("; "));
    }

    private String title(EmulationView.Registration registration) {
        var title = texts.text(registration.title().messageKey());
        return registration.state() == EmulationView.RegistrationState.REGISTERED
                ? title
                : texts.text(
                        "reporting.title",
                        title,
                        texts.text(registration.state().messageKey()));
    }
}
