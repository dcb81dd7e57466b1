package vn.doichieu.identity;

import java.time.Instant;
import java.util.List;

/**
 * The people an import has created, with their links. The {@code key} makes the links again for the workbook of links;
 * it stands on the page only and is kept nowhere.
 */
public record ImportedPeople(long id, String key, List<Person> people, Instant expiresAt) {

    public record Person(long account, String username, String office, String token) {}
}
