package vn.doichieu.identity;

/** An account anybody may try out while the demonstration runs. */
public record DemonstrationAccount(String username, String office) {}
