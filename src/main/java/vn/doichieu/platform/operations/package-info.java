/** What whoever runs the application looks at: health, numbers, the shape of the log. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.platform.operations;
