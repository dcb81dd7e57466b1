package vn.doichieu.identity;

import java.time.LocalDate;

/** A token as its owner asks for it; it works to the end of its last day. */
public record NewAccessToken(String name, LocalDate lastDay, boolean mayWrite) {}
