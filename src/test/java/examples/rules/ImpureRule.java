package examples.rules;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Arithmetic that asks the database. */
record ImpureRule(JdbcClient jdbc) {}
