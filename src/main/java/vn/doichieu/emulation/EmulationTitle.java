package vn.doichieu.emulation;

/** Titles a unit may aim for (danh hiệu thi đua). */
public enum EmulationTitle {
    GOVERNMENT_FLAG,
    JUSTICE_SECTOR_FLAG,
    EXCELLENT_COLLECTIVE,
    ADVANCED_COLLECTIVE;

    /** The message key of its name in Vietnamese. */
    public String messageKey() {
        return "emulation.title." + name();
    }
}
