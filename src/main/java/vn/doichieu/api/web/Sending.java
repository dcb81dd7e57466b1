package vn.doichieu.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many claims of one round, all or none of them to be written. */
record Sending(@Nullable Long round, @Nullable List<Row> claims) {}
