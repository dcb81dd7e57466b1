/** Evidence: files with what they are, who issued them and when, kept whole and opened only by those who may. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organization", "identity"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.records;
