package vn.doichieu.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doichieu.identity.DemonstrationAccount;

/** The sign-in page: what was typed, what there is to say, whether passkeys work here, and the accounts to try out. */
record SignInPage(String username, @Nullable Notice notice, boolean passkeys, List<DemonstrationAccount> accounts) {

    /** {@code key} of the sentence; {@code tone} of its callout. */
    record Notice(String key, String tone, long minutes) {

        static Notice of(String key, String tone) {
            return new Notice(key, tone, 0);
        }
    }
}
