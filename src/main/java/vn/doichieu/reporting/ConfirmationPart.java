package vn.doichieu.reporting;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.doichieu.fieldwork.MinutesView;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.reporting.InspectionReportContent.Confirmation;
import vn.doichieu.reporting.InspectionReportContent.Signature;

/** Who confirmed the minutes for each side, when, and with which reservation. */
@Component
class ConfirmationPart {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'");

    private final ReportTexts texts;

    ConfirmationPart(ReportTexts texts) {
        this.texts = texts;
    }

    /** Of the other units of the visit nothing is said. */
    List<Confirmation> confirmations(MinutesView minutes, InspectionView inspection) {
        return Stream.of(
                        minutes.ofTeam().map(it -> confirmation("reporting.side.team", it)),
                        ofUnit(minutes, inspection).map(it -> confirmation("reporting.side.unit", it)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the unit said at the visit, as the minutes have it. */
    String opinion(MinutesView minutes) {
        return minutes.text().flatMap(MinutesView.Text::unitOpinion).orElse("");
    }

    Signature unit(MinutesView minutes, InspectionView inspection) {
        var confirmed = ofUnit(minutes, inspection);
        return signature("reporting.signature.unit", confirmed, "reporting.signature.unitOffice");
    }

    Signature team(MinutesView minutes) {
        return new Signature(
                texts.text("reporting.signature.team"),
                texts.text("reporting.signature.teamOffice"),
                confirmed(minutes.ofTeam()));
    }

    private static Optional<MinutesView.Confirmation> ofUnit(MinutesView minutes, InspectionView inspection) {
        return minutes.of(inspection.unit().id());
    }

    private Confirmation confirmation(String side, MinutesView.Confirmation confirmation) {
        return new Confirmation(
                texts.text(side),
                confirmation.office(),
                moment(confirmation.at()),
                confirmation.reservation().orElse(""));
    }

    private Signature signature(String title, Optional<MinutesView.Confirmation> confirmed, String otherwise) {
        return new Signature(
                texts.text(title),
                ReportTexts.upper(
                        confirmed.map(MinutesView.Confirmation::office).orElseGet(() -> texts.text(otherwise))),
                confirmed(confirmed));
    }

    private String confirmed(Optional<MinutesView.Confirmation> confirmation) {
        return confirmation
                .map(it -> texts.text("reporting.signature.confirmed", moment(it.at())))
                .orElseGet(() -> texts.text("reporting.signature.open"));
    }

    private String moment(LocalDateTime at) {
        return texts.text("reporting.moment", TIME.format(at), texts.shortDate(at.toLocalDate()));
    }
}
