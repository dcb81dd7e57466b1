package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.doichieu.testing.OutsideDatabase;
import vn.doichieu.testing.Visitor;

/** Two processes on one database, both started at once while it is still empty: one application to whoever uses it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final String PASSWORD = "một câu dài dễ nhớ";

    @TempDir
    static Path folder;

    private static Node one;
    private static Node two;

    @BeforeAll
    static void startBothAtOnce() throws InterruptedException {
        var database = OutsideDatabase.empty().environment();
        one = Node.start(folder.resolve("one"), database);
        two = Node.start(folder.resolve("two"), database);
        one.awaitStart();
        two.awaitStart();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        one.close();
        two.close();
    }

    @Test
    @Order(1)
    void bothComeUpAndEitherLinkWorksUntilOneWasUsed() {
        assertThat(Stream.of(one, two))
                .allSatisfy(node -> assertThat(node.log())
                        .contains("first-administrator.txt")
                        .doesNotContain("ERROR", node.link()));
        var first = Visitor.signedOut(one.port());
        var second = Visitor.signedOut(two.port());
        // Links are not bound to the node that wrote them.
        var ofOne = one.link();
        var ofTwo = two.link();
        first.readMark(ofTwo);
        second.readMark(ofOne);

        assertThat(first.post(ofTwo, administrator("quantri")).statusCode()).isEqualTo(302);
        assertThat(second.post(ofOne, administrator("nguoikhac")).statusCode()).isEqualTo(404);
        assertThat(second.get(ofTwo).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void whoSignsInOnOneGoesOnOnTheOtherAndSigningOutThereIsOutHere() {
        var visitor = signedIn(one);
        assertThat(visitor.get("/work").statusCode()).isEqualTo(200);

        visitor.moveTo(two.port());
        assertThat(visitor.get("/work").body()).contains("Văn phòng Cục");
        assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(302);

        visitor.moveTo(one.port());
        assertThat(visitor.get("/work").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(3)
    void aDeviceIsSignedOutFromTheOtherNode() {
        var here = signedIn(one);
        var there = signedIn(two);

        assertThat(here.post("/profile/security/other-devices/removal", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(there.get("/work").statusCode()).isEqualTo(302);
        assertThat(here.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void failuresCountAcrossBoth() {
        for (int i = 0; i < 5; i++) {
            assertThat(failing(one)).isEqualTo(422);
            assertThat(failing(two)).isEqualTo(422);
        }
        assertThat(failing(one)).isEqualTo(429);
        assertThat(failing(two)).isEqualTo(429);
    }

    private static int failing(Node node) {
        return Visitor.signedOut(node.port()).signIn("nguoi.la", "sai").statusCode();
    }

    private static Visitor signedIn(Node node) {
        var visitor = Visitor.signedOut(node.port());
        assertThat(visitor.signIn("quantri", PASSWORD).statusCode()).isEqualTo(302);
        visitor.readMark("/help/start");
        return visitor;
    }

    private static Map<String, String> administrator(String username) {
        return Map.of(
                "username", username,
                "office", "Văn phòng Cục",
                "password", PASSWORD,
                "passwordAgain", PASSWORD);
    }
}
