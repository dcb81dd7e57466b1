package vn.doichieu.identity;

import vn.doichieu.shared.UserId;

/** Somebody has a new password: whoever came in with the old one has to leave. */
public record PasswordChanged(UserId account, String username) {}
