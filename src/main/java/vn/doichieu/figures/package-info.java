/** The figure ledger: indicators, targets and what each source claims about a unit; nothing is forced to agree. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"organization", "identity", "inspection", "records", "criteria"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.figures;
