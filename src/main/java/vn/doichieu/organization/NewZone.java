package vn.doichieu.organization;

/** An emulation zone to be made; {@code symbol} ends the numbers of its documents. */
public record NewZone(String code, String name, String symbol, ZoneKind kind) {}
