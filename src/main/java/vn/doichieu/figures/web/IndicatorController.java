package vn.doichieu.figures.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Indicators;

/** What is counted and how, and what must hold between figures: the same data the checks run on. */
@Controller
class IndicatorController {

    public record Group(Indicator.Topic topic, List<Indicator> indicators) {}

    public record IndicatorPage(Indicators all, List<Group> groups) {

        static IndicatorPage of(Indicators all) {
            return new IndicatorPage(
                    all,
                    Arrays.stream(Indicator.Topic.values())
                            .map(topic -> new Group(
                                    topic,
                                    all.ordered().stream()
                                            .filter(indicator -> indicator.topic() == topic)
                                            .toList()))
                            .toList());
        }
    }

    private final Figures figures;

    IndicatorController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/indicators")
    String show(Model model) {
        model.addAttribute("page", IndicatorPage.of(figures.indicators()));
        return "figures/indicators";
    }
}
