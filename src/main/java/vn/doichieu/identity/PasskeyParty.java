package vn.doichieu.identity;

import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the application is to a passkey. A key has to be unlocked each time, by finger, face or PIN, and stands for both
 * factors. Made at the first use: before, nobody knows the port.
 */
@Component
class PasskeyParty implements WebAuthnRelyingPartyOperations {

    private final SingletonSupplier<WebAuthnRelyingPartyOperations> party;

    PasskeyParty(JdbcOperations operations, PasskeyStore store, PublicAddress address) {
        this.party = SingletonSupplier.of(() -> party(operations, store, address));
    }

    private static WebAuthnRelyingPartyOperations party(
            JdbcOperations operations, PasskeyStore store, PublicAddress address) {
        var self = PublicKeyCredentialRpEntity.builder()
                .id(address.host())
                .name("Đối Chiếu")
                .build();
        var made = new Webauthn4JRelyingPartyOperations(
                new JdbcPublicKeyCredentialUserEntityRepository(operations), store, self, Set.of(address.origin()));
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }

    @Override
    @Transactional
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return party.obtain().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    @Transactional
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        try {
            return party.obtain().registerCredential(request);
        } catch (RuntimeException wrong) {
            throw new AccessDeniedException("the browser's answer is not right", wrong);
        }
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return party.obtain().createCredentialRequestOptions(request);
    }

    @Override
    @Transactional
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return party.obtain().authenticate(request);
    }
}
