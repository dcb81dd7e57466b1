package vn.doichieu.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.shared.Points;

class LimitEffectTest {

    @Test
    void aCapSaysFromHowManyPointsToHowMany() {
        var capped = Sides.bonus().evaluate(Answer.EMPTY, Sides.inputs("95.33", "84"));

        assertThat(LimitEffect.in(capped)).singleElement().satisfies(effect -> {
            assertThat(effect.before()).isEqualTo(Points.of("5.5"));
            assertThat(effect.after()).isEqualTo(Points.of(5));
        });
    }

    @Test
    void aFloorLifts() {
        var lifted = Sides.target("-1").evaluate(Answer.EMPTY, Sides.inputs("50", "84"));

        assertThat(LimitEffect.in(lifted)).singleElement().satisfies(effect -> {
            assertThat(effect.before()).isEqualTo(Points.of(-9));
            assertThat(effect.after()).isEqualTo(Points.ZERO);
        });
    }

    @Test
    void whatIsWithinItsLimitsHasNoEffect() {
        assertThat(LimitEffect.in(Sides.bonus().evaluate(Answer.EMPTY, Sides.inputs("86", "84"))))
                .isEmpty();
    }
}
