@org.jspecify.annotations.NullMarked
package vn.doichieu.platform.maintenance;
