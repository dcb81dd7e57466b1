package vn.doichieu.identity;

import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/**
 * Somebody with an account and a unit to stand for, by office. {@code inspector}: may work on inspections in the system
 * once a decision names the account.
 */
public record Official(UserId id, String office, UnitId unit, boolean inspector) {}
