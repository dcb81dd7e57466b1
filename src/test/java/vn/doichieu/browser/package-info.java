/** A real browser for tests: where it comes from, how it is driven, what is looked at on every page. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.browser;
