/** Pages of units, zones and what happens to them. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.organization.web;
