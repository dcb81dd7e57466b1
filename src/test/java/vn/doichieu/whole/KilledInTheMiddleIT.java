package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.OutsideDatabase;
import vn.doichieu.testing.OwnServer;
import vn.doichieu.testing.Visitor;

/**
 * Clerks save as fast as they can when the application, or its PostgreSQL, is killed. What was acknowledged is there,
 * once and whole; what was not is sent again in the same session, as the page does it, and then is there once, too.
 */
class KilledInTheMiddleIT {

    private static final Logger LOG = LoggerFactory.getLogger(KilledInTheMiddleIT.class);

    private static final Duration TYPING = Duration.ofSeconds(3);

    /** A machine that is busy with something else takes longer to get there. */
    private static final int SAVES = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SESSIONS = 3;

    @TempDir
    static Path folder;

    private static Node application;
    private static OwnServer database;
    private static List<Typist> typists;
    private static List<Cell> cells;

    @BeforeAll
    static void start() throws InterruptedException {
        database = OwnServer.in(folder.resolve("database"));
        application = Node.start(folder.resolve("application"), environment());
        application.awaitStart();
        typists = new ArrayList<>();
        for (var clerk : List.of("canbo", "chicuc", "canbo.langson")) {
            seat(clerk, new Cells(database.asSuperuser()).of(begunBy(clerk)));
        }
        cells = typists.stream().flatMap(typist -> typist.cells().stream()).toList();
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<>(new OutsideDatabase(database.url()).environment());
        environment.put("DOICHIEU_DEMONSTRATION", "true");
        environment.put("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "10");
        return environment;
    }

    @AfterAll
    static void stop() throws InterruptedException {
        try {
            application.close();
        } finally {
            database.close();
        }
    }

    @Test
    void ofAKilledApplicationEverySaveIsThereOnceAndEverybodyIsStillSignedIn() throws Exception {
        assertThat(typeUntil(application::kill)).isEmpty();

        application.startAgain().awaitStart();
        everySaveIsThereOnce();
    }

    @Test
    void ofAKilledDatabaseEverySaveIsThereOnceAndTheApplicationGoesOnByItself() throws Exception {
        assertThat(typeUntil(database::kill)).isNotEmpty().containsOnly(503);

        assertThat(typists.get(0).lookAtWork()).isEqualTo(503);
        database.start();
        await().atMost(PATIENCE).until(() -> typists.get(0).lookAtWork() == 200);
        everySaveIsThereOnce();
    }

    private static void everySaveIsThereOnce() {
        var stands = new WhatStands(database.asSuperuser());
        stands.holds(cells);
        assertThat(typists).extracting(Typist::lookAtWork).containsOnly(200);
        assertThat(typists)
                .flatExtracting(typist -> typist.sendAgain().stream().toList())
                .containsOnly(200);
        stands.holds(cells);
    }

    /** Answers how those were refused who were answered at all. */
    private static List<Integer> typeUntil(Runnable kill) throws Exception {
        long before = acknowledged();
        var enough = new AtomicBoolean();
        var desks = Executors.newFixedThreadPool(typists.size());
        try {
            var typing = typists.stream()
                    .map(typist -> desks.submit(() -> typist.type(enough::get)))
                    .toList();
            long begin = System.nanoTime();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> since(begin).compareTo(TYPING) > 0 && acknowledged() - before >= SAVES);
            LOG.info(
                    "{} saves acknowledged in {} ms",
                    acknowledged() - before,
                    since(begin).toMillis());
            kill.run();
            enough.set(true);
            return refusals(typing);
        } finally {
            enough.set(true);
            desks.shutdown();
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static List<Integer> refusals(List<Future<OptionalInt>> typing) throws Exception {
        var refusals = new ArrayList<Integer>();
        for (var one : typing) {
            one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).ifPresent(refusals::add);
        }
        return refusals;
    }

    private static long acknowledged() {
        return cells.stream().mapToLong(cell -> cell.acknowledged().size()).sum();
    }

    /** The cells are dealt out to several sessions of the clerk, so that no two type into the same. */
    private static void seat(String clerk, List<Cell> ofSheet) {
        for (int session = 0; session < SESSIONS; session++) {
            int first = session;
            var own = IntStream.range(0, ofSheet.size())
                    .filter(place -> place % SESSIONS == first)
                    .mapToObj(ofSheet::get)
                    .toList();
            typists.add(new Typist(Visitor.signedIn(application.port(), clerk), own));
        }
    }

    /** The sheet of the year in which nothing has been typed yet. */
    private static long begunBy(String clerk) {
        var jdbc = JdbcClient.create(database.asSuperuser());
        var unit = jdbc.sql("select unit_id from account where username = :clerk")
                .param("clerk", clerk)
                .query(String.class)
                .single();
        var round = jdbc.sql("select id from assessment_round where as_of = '2024-08-31'")
                .query(String.class)
                .single();
        var begun =
                Visitor.signedIn(application.port(), clerk).post("/score-sheets", Map.of("unit", unit, "round", round));
        var address = begun.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }
}
