package examples;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** Anybody who is signed in may call it, and nobody can make one by hand. */
@Service
public class UnguardedDoor {

    @Autowired
    Environment environment;

    public String open() {
        return "open";
    }
}
