package vn.doichieu.inspection;

import java.util.regex.Pattern;

/**
 * Moves the two calendar years an emulation year lies in on to those of another one: "31 tháng 8 năm 2023" becomes 2024.
 * Years of document numbers (05/2018/TT-BTP) and all other years stay.
 */
record YearsMovedOn(int from, int to) {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(20\\d\\d)(?![\\d/]|[.,]\\d)");

    String in(String text) {
        return YEAR.matcher(text).replaceAll(found -> moved(Integer.parseInt(found.group(1))));
    }

    private String moved(int year) {
        boolean within = year == from || year == from - 1;
        return String.valueOf(within ? year + to - from : year);
    }
}
