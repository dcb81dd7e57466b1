package vn.doichieu.organization;

/** An emulation zone. {@code symbol} is the last part of its document numbers: KVTĐ in 77/KH-KVTĐ. */
public record ZoneView(long id, String code, String name, String symbol) {}
