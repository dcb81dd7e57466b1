package vn.doichieu.platform;

import java.math.BigDecimal;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Decimals of forms are read by our format alone. Registered as a converter only, a number it refuses would be tried
 * again by the framework's own editor, which has no doubts about 1.234.
 */
@ControllerAdvice
class FormReading {

    @InitBinder
    void decimals(WebDataBinder binder) {
        binder.addCustomFormatter(new DecimalFormat(), BigDecimal.class);
    }
}
