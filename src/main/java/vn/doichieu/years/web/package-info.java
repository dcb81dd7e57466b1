@org.jspecify.annotations.NullMarked
package vn.doichieu.years.web;
