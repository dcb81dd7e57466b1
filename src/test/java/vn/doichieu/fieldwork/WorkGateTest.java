package vn.doichieu.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;

class WorkGateTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            PLANNED,           fieldwork.locked.notStarted,   fieldwork.locked.notStarted,   ''
            PREPARING,         fieldwork.locked.notStarted,   fieldwork.locked.notStarted,   ''
            ON_SITE,           '',                            '',                            ''
            MINUTES_DRAFT,     fieldwork.locked.minutesDraft, fieldwork.locked.minutesDraft, fieldwork.locked.minutesDraft
            MINUTES_CONFIRMED, fieldwork.locked.confirmed,    fieldwork.locked.confirmed,    fieldwork.locked.confirmed
            CLOSED,            fieldwork.locked.confirmed,    fieldwork.locked.confirmed,    fieldwork.locked.confirmed
            POSTPONED,         fieldwork.locked.calledOff,    fieldwork.locked.calledOff,    fieldwork.locked.calledOff
            CANCELLED,         fieldwork.locked.calledOff,    fieldwork.locked.calledOff,    fieldwork.locked.calledOff
            """)
    void writingIsOpenOnSiteAndRemarksOnWordsAlreadyBefore(
            VisitState state, String checklist, String strength, String wording) {
        var inspection = InspectionFixture.inspection(state);
        refused(checklist, () -> WorkGate.requireOpen(inspection));
        refused(strength, () -> WorkGate.requireOpenFor(FindingKind.STRENGTH, inspection));
        refused(wording, () -> WorkGate.requireOpenFor(FindingKind.WORDING, inspection));
    }

    @Test
    void theReasonTellsSinceWhenAndByWhom() {
        assertThat(WorkGate.locked(InspectionFixture.inspection(VisitState.MINUTES_DRAFT)))
                .contains(Sentence.of(
                        "fieldwork.locked.minutesDraft",
                        "08:00 ngày 07/09/2023",
                        "Cục trưởng Cục THADS tỉnh Hòa Bình"));
    }

    private static void refused(String code, Runnable step) {
        if (code.isEmpty()) {
            assertThatNoException().isThrownBy(step::run);
        } else {
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(step::run)
                    .withMessage(code);
        }
    }
}
