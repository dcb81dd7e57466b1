/** Technical ground under all modules: database, clock, errors and their pages, formats, the journal. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.platform;
