/** Pages of score sheets and of the comparison during an inspection. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.scoring.web;
