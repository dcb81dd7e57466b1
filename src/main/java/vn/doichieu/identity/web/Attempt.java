package vn.doichieu.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.StaleVersion;

/** Tries what a form asks for, and puts a refusal beside the form. */
record Attempt(Sentences sentences, Formats formats) {

    HttpStatus to(Runnable act, BindingResult binding) {
        if (binding.hasErrors()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        try {
            act.run();
            return HttpStatus.OK;
        } catch (BusinessRuleViolation refusal) {
            binding.reject("", sentences.text(refusal.sentence()));
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } catch (StaleVersion stale) {
            binding.reject("", sentences.text("identity.account.overtaken", stale.by(), formats.dateTime(stale.at())));
            return HttpStatus.CONFLICT;
        }
    }
}
