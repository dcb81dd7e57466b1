package vn.doichieu.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.doichieu.fieldwork.Demand;
import vn.doichieu.fieldwork.Fieldwork;
import vn.doichieu.fieldwork.FindingKind;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;

/** The page of findings and recommendations: many small forms, of which one at a time is sent. */
@Component
class FindingsPage {

    private static final int LONGEST = 4000;

    private final Fieldwork fieldwork;
    private final Formats formats;
    private final ConversionService conversion;

    FindingsPage(
            Fieldwork fieldwork, Formats formats, @Qualifier("mvcConversionService") ConversionService conversion) {
        this.fieldwork = fieldwork;
        this.formats = formats;
        this.conversion = conversion;
    }

    /** One form as it was sent. */
    record Typed(long inspection, String form, String body, String dueOn) {

        String text() {
            if (body.isBlank()) {
                throw new BusinessRuleViolation("fieldwork.text.missing");
            }
            if (body.length() > LONGEST) {
                throw new BusinessRuleViolation("fieldwork.text.tooLong", String.valueOf(LONGEST));
            }
            return body;
        }

        Attempt refused(Sentence reason) {
            return new Attempt(form, body, dueOn, reason);
        }
    }

    String show(long id, CurrentUser user, Model model, Attempt attempt) {
        var work = fieldwork.of(new InspectionId(id), user.scope(Permission.INSPECTION_READ));
        boolean inTeam = user.scope(Permission.INSPECTION_WORK)
                .contains(work.inspection().unit().id());
        model.addAttribute("work", work);
        model.addAttribute("kinds", FindingKind.values());
        model.addAttribute("inTeam", inTeam);
        model.addAttribute("mayWork", inTeam && work.locked().isEmpty());
        model.addAttribute("attempt", attempt);
        return "fieldwork/findings";
    }

    String save(Typed typed, CurrentUser user, Model model, HttpServletResponse response, Runnable save) {
        try {
            save.run();
            return "redirect:/inspections/" + typed.inspection() + "/findings#" + typed.form();
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed.inspection(), user, model, typed.refused(refusal.sentence()));
        } catch (StaleVersion stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var reason = Sentence.of("fieldwork.text.stale", stale.by(), formats.dateTime(stale.at()));
            return show(typed.inspection(), user, model, typed.refused(reason));
        }
    }

    Demand demand(Typed typed) {
        return new Demand(typed.text(), day(typed.dueOn()));
    }

    private LocalDate day(String text) {
        try {
            var day = conversion.convert(text, LocalDate.class);
            if (day != null) {
                return day;
            }
        } catch (ConversionFailedException unreadable) {
            throw new BusinessRuleViolation("fieldwork.recommendation.dueUnreadable", text);
        }
        throw new BusinessRuleViolation("fieldwork.recommendation.dueMissing");
    }
}
