package vn.doichieu.guide;

/** A page of the guide. {@code html} is made from our own text and may be shown as it is. */
public record Chapter(String name, String title, String html) {}
