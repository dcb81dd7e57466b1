/** The whole application over HTTP: strangers, links, hostile input. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.whole;
