package vn.doichieu.criteria;

import vn.doichieu.shared.Sentence;

/** Somewhere a workbook can go. {@code value} is what a form sends. */
public record SheetImportChoice(String value, Sentence label) {}
