package vn.doichieu.criteria;

/** The data of a line are no rule. Whoever imported the sheet has to correct them: nothing is scored with a guess. */
class UnreadableRule extends IllegalStateException {

    UnreadableRule(String sheet, String line, Throwable cause) {
        super("Criteria sheet " + sheet + ", line " + line + ": " + cause.getMessage(), cause);
    }
}
