package vn.doichieu.identity;

/** One person as a row of a workbook says it, blanks filled with what they stand for. {@code number} as Excel shows it. */
public record ImportRow(
        int number, String username, String office, String home, String role, String scope, String from, String to) {

    GrantText grant() {
        return new GrantText(role, scope, from, to);
    }
}
