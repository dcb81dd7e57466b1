package vn.doichieu.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.NotFoundException;

/** One's own passkeys. They are made by {@link PasskeySignIn}, which speaks with the browser. */
@Service
@Transactional
public class Passkeys {

    public static final int MOST = PasskeyStore.MOST;

    private final PasskeyStore store;
    private final PublicKeyCredentialUserEntityRepository owners;

    Passkeys(PasskeyStore store, JdbcOperations operations) {
        this.store = store;
        this.owners = new JdbcPublicKeyCredentialUserEntityRepository(operations);
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<PasskeyView> of(CurrentUser user) {
        return records(user).stream()
                .map(Passkeys::view)
                .sorted(Comparator.comparing(PasskeyView::created))
                .toList();
    }

    @PreAuthorize("isAuthenticated()")
    public void remove(CurrentUser user, String id) {
        var own = records(user).stream()
                .map(CredentialRecord::getCredentialId)
                .filter(passkey -> passkey.toBase64UrlString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("passkey"));
        store.delete(own);
    }

    private List<CredentialRecord> records(CurrentUser user) {
        return Optional.ofNullable(owners.findByUsername(user.username()))
                .map(owner -> store.findByUserId(owner.getId()))
                .orElse(List.of());
    }

    private static PasskeyView view(CredentialRecord passkey) {
        return new PasskeyView(
                passkey.getCredentialId().toBase64UrlString(),
                passkey.getLabel(),
                passkey.getCreated(),
                passkey.getLastUsed(),
                passkey.getLastUsed().isAfter(passkey.getCreated()));
    }
}
