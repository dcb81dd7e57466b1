package vn.doichieu.identity;

import org.jspecify.annotations.Nullable;

/** What an entry about something larger, an import for example, did to one thing: its value before and after. */
public record ToldElsewhere(
        SubjectTitle title, @Nullable String from, @Nullable String to) {}
