package vn.doichieu.shared;

/** Who does something: the account and the office it stands for, as the journal keeps it. */
public record Actor(UserId id, String name) {}
