/** Pages of rank rules and of the ranking of a zone. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.ranking.web;
