package vn.doichieu.records;

/** What a zone issues under a number. Each kind has a series of its own in every calendar year. */
public enum DocumentKind {
    PLAN("KH"),
    DECISION("QĐ"),
    NOTICE("TB"),
    REPORT("BC");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    /** As it stands in the symbol: QĐ in 130/QĐ-KVTĐ. */
    public String code() {
        return code;
    }

    /** Number and symbol as printed, a zero before the numbers below ten: 05/TB-KVTĐ. */
    public String symbol(int number, String issuer) {
        return "%02d/%s-%s".formatted(number, code, issuer);
    }
}
