package vn.doichieu.identity;

import java.util.ArrayList;

/** A second factor that waits for its first code: the secret as text in groups of four, and the address a picture shows. */
public record Enrolment(String secret, String address) {

    static Enrolment of(byte[] secret, String username) {
        var text = Totp.text(secret);
        var groups = new ArrayList<String>();
        for (int i = 0; i < text.length(); i += 4) {
            groups.add(text.substring(i, Math.min(text.length(), i + 4)));
        }
        return new Enrolment(String.join(" ", groups), Totp.address(secret, username));
    }
}
