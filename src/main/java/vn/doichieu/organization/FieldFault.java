package vn.doichieu.organization;

import vn.doichieu.shared.Sentence;

/** What is wrong with one field, by its name. */
public record FieldFault(String field, Sentence sentence) {}
