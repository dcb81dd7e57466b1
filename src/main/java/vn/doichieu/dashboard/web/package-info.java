/** The page "Việc của tôi". */
@org.jspecify.annotations.NullMarked
package vn.doichieu.dashboard.web;
