/** The page "Việc của tôi" and the help page. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.dashboard.web;
