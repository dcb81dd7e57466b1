/** Error pages and what passes between them and the container. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.platform.web;
