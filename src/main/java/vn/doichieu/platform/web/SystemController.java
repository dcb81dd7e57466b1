package vn.doichieu.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.doichieu.platform.operations.SystemState;

/** The page of the system's state. */
@Controller
class SystemController {

    private final SystemState state;

    SystemController(SystemState state) {
        this.state = state;
    }

    @GetMapping("/system")
    String page(Model model) {
        model.addAttribute("system", state.now());
        return "platform/system";
    }
}
