/**
 * The reconciliation board: which figures of a unit disagree, computed from the claims at every reading, and what unit,
 * team and zone have said about it until a value is agreed or decided.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"organization", "identity", "inspection", "figures", "figures :: rules", "scoring"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.reconciliation;
