package vn.doichieu.guide.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.doichieu.guide.UserGuide;

/** The guide, open also to those who cannot sign in. */
@Controller
class GuideController {

    private final UserGuide guide;

    GuideController(UserGuide guide) {
        this.guide = guide;
    }

    @GetMapping("/help")
    String start() {
        return "redirect:/help/start";
    }

    /** Who reads is asked for although anybody may: whoever is signed in keeps the navigation. */
    @GetMapping("/help/{chapter}")
    String show(@PathVariable String chapter, @Nullable Principal reader, Model model) {
        model.addAttribute("chapters", guide.chapters());
        model.addAttribute("chapter", guide.chapter(chapter));
        return "guide/show";
    }
}
