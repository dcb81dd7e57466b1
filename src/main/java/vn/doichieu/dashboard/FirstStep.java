package vn.doichieu.dashboard;

/** One step towards a year that runs: which, whether it is its turn, and where it is taken. */
public record FirstStep(int number, Kind kind, State state, String href) {

    public enum Kind {
        UNITS,
        ZONES,
        SECRETARY,
        MEMBERS,
        YEAR,
        PEOPLE,
        PLAN
    }

    public enum State {
        DONE("ok"),
        NEXT("wait"),
        LATER("neutral");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }
    }

    public String tone() {
        return state.tone;
    }
}
