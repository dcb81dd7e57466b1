package vn.doichieu.platform;

/** One thing the journal tells about. */
public record SubjectRef(Subject kind, long id) {}
