package vn.doichieu.criteria.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.KnownIndicators;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.shared.Permission;

/** A whole sheet, draft or published, tried with made-up numbers. Nothing is kept, so the answer is a page. */
@Controller
@RequestMapping("/criteria-sheets/{id}/try-out")
class SheetTryOutController {

    private final SheetLibrary library;
    private final ObjectProvider<KnownIndicators> indicators;

    SheetTryOutController(SheetLibrary library, ObjectProvider<KnownIndicators> indicators) {
        this.library = library;
        this.indicators = indicators;
    }

    @GetMapping
    String ask(@PathVariable long id, CurrentUser user, Model model) {
        return page(id, new TrialForm(new LinkedMultiValueMap<>()), user, model);
    }

    @PostMapping
    String work(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, CurrentUser user, Model model) {
        return page(id, new TrialForm(typed), user, model);
    }

    private String page(long id, TrialForm trial, CurrentUser user, Model model) {
        var sheet = library.read(new CriteriaSheetId(id), user.zones(Permission.CRITERIA_EDIT));
        model.addAttribute("page", TryOutPage.of(sheet, trial, choices()));
        model.addAttribute("trial", trial);
        return "criteria/try-out";
    }

    private List<KnownIndicators.Choice> choices() {
        return KnownIndicators.in(indicators);
    }
}
