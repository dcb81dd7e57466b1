package vn.doichieu.identity.web;

import org.springframework.core.env.Environment;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.doichieu.identity.Invitation;

/** The page that shows a one-time link, once. */
record LinkPage(Invitation invitation, String address) {

    static LinkPage of(Invitation invitation, Environment environment) {
        return new LinkPage(invitation, site(environment) + "/invitations/" + invitation.token());
    }

    /** The address people outside know, where it was told; else the one this request came to. */
    static String site(Environment environment) {
        var told = environment.getProperty("doichieu.public-url", "").strip().replaceFirst("/+$", "");
        return told.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : told;
    }
}
