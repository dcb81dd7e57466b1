/** Pages the team fills in on site, and the minutes both sides confirm. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.fieldwork.web;
