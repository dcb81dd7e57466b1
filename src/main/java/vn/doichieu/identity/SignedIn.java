package vn.doichieu.identity;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import vn.doichieu.shared.Permission;

/** The person behind one request. Rights become authorities by their names; the session never keeps them. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient CurrentUser user;

    SignedIn(CurrentUser user) {
        super(authorities(user));
        this.user = user;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(CurrentUser user) {
        return AuthorityUtils.createAuthorityList(
                user.scopes().keySet().stream().map(Permission::name).toList());
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return user.username();
    }
}
