/** The evidence library of a unit: list, upload, files. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.records.web;
