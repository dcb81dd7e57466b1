/** The PostgreSQL that comes along when no other is named, and the demonstration data that only it receives. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.platform.database;
