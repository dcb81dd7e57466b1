package vn.doichieu.criteria.web;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.shared.Permission;

/** Two sheets line by line: what is other, what is new, what is gone. */
@Controller
class SheetDifferencesController {

    private final SheetLibrary library;

    SheetDifferencesController(SheetLibrary library) {
        this.library = library;
    }

    /** {@code with}: the sheet to compare with, by default the one before; {@code all}: lines that stayed as well. */
    @GetMapping("/criteria-sheets/{id}/differences")
    String compare(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "false") boolean all,
            CurrentUser user,
            Model model) {
        var zones = user.zones(Permission.CRITERIA_EDIT);
        var sheet = library.read(new CriteriaSheetId(id), zones);
        var other =
                Typed.id(with).map(CriteriaSheetId::new).or(sheet::before).map(before -> library.read(before, zones));
        var others = Stream.concat(library.all(zones).stream(), library.library().stream())
                .filter(heading -> !Objects.equals(heading.id(), sheet.id()))
                .toList();
        model.addAttribute("sheet", sheet);
        model.addAttribute("others", others);
        model.addAttribute("other", other.orElse(null));
        model.addAttribute(
                "page",
                other.map(before -> DifferencesPage.of(before, sheet, all)).orElse(null));
        model.addAttribute("all", all);
        return "criteria/differences";
    }
}
