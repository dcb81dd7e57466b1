/** What is done beside the running application or instead of it: backup and restore. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.platform.maintenance;
