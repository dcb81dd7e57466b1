/** Pages of the reconciliation board. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.reconciliation.web;
