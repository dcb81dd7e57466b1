package vn.doichieu.identity;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether this is the demonstration on the database that comes along. Its accounts have a password everybody knows, so
 * anywhere else they are neither shown nor let in.
 */
@Component
class Demonstration {

    private final boolean running;

    Demonstration(Environment environment) {
        this.running = environment.getProperty("doichieu.embedded-database", Boolean.class, false)
                || environment.getProperty("doichieu.demonstration", Boolean.class, false);
    }

    boolean running() {
        return running;
    }
}
