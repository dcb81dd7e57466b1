package vn.doichieu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import vn.doichieu.identity.Invitation;
import vn.doichieu.identity.PublicAddress;

/** The page that shows a one-time link, once. */
record LinkPage(Invitation invitation, String address) {

    static LinkPage of(Invitation invitation, PublicAddress site, HttpServletRequest request) {
        return new LinkPage(invitation, site.originOf(request) + "/invitations/" + invitation.token());
    }
}
