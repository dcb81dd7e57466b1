package vn.doichieu.identity;

import vn.doichieu.shared.UserId;

/** Somebody is out: sessions end, and nothing of theirs is open any more. */
public record AccountSwitchedOff(UserId account, String username) {}
