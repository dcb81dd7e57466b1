/** What the tests of all modules stand on. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.testing;
