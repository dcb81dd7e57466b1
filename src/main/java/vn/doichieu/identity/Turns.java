package vn.doichieu.identity;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks of the database by number: what only one node may do at a time. They end with the transaction. */
final class Turns {

    static final long FIRST_ADMINISTRATOR = 4_026_001;
    static final long CLEARING = 4_026_002;

    private Turns() {}

    /** Waits until nobody else does it. */
    static void await(JdbcClient jdbc, long what) {
        jdbc.sql("select true from pg_advisory_xact_lock(:what)")
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    /** Whether it is free; does not wait. */
    static boolean mine(JdbcClient jdbc, long what) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:what)")
                .param("what", what)
                .query(Boolean.class)
                .single();
    }
}
