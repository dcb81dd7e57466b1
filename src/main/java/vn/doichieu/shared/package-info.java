/** Value types everyone speaks: numbers as officials write them, points, rates, rights. Pure Java, no framework. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.shared;
