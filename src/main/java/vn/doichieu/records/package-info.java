/** What is kept on file: the evidence of the units, opened only by those who may, and the register of numbered documents. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organization", "identity"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.records;
