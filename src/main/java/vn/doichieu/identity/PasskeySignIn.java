package vn.doichieu.identity;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/** The addresses the script of the passkeys speaks with: two to make one, two to sign in with it. */
@Component
class PasskeySignIn {

    private final PasskeyParty party;
    private final PasskeyStore store;
    private final SignInAccounts accounts;
    private final SignInDelay delay;
    private final SignInJournal journal;

    PasskeySignIn(
            PasskeyParty party, PasskeyStore store, SignInAccounts accounts, SignInDelay delay, SignInJournal journal) {
        this.party = party;
        this.store = store;
        this.accounts = accounts;
        this.delay = delay;
        this.journal = journal;
    }

    /** Making one needs somebody who is signed in: those filters stand behind the one that looks at rights. */
    void addTo(HttpSecurity http) {
        http.addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(party), AuthorizationFilter.class)
                .addFilterAfter(new PublicKeyCredentialCreationOptionsFilter(party), AuthorizationFilter.class)
                .addFilterAfter(new WebAuthnRegistrationFilter(store, party), AuthorizationFilter.class);
    }

    WebAuthnAuthenticationFilter filter() {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setAuthenticationManager(
                new ProviderManager(new WebAuthnAuthenticationProvider(party, accounts::withPasskey)));
        filter.setAuthenticationFailureHandler((request, response, failure) -> {
            // Nobody can guess a key. Counted all the same, so that nobody fills the journal either.
            var turn = delay.ofAddress(request.getRemoteAddr());
            if (!turn.refused()) {
                journal.refused("", request.getRemoteAddr(), turn.last());
            }
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        });
        return filter;
    }

    /** Tells the script where to go. */
    static AuthenticationSuccessHandler page(RequestCache returnPage) {
        var landing = new HttpMessageConverterAuthenticationSuccessHandler();
        landing.setRequestCache(returnPage);
        return landing;
    }
}
