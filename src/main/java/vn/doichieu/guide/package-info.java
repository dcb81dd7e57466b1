/** The user guide: the same pages in the repository and in the application, and which of them helps with which page. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package vn.doichieu.guide;
