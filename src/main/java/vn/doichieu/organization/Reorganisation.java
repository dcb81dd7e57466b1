package vn.doichieu.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The reorganisation as it is delivered: which provinces became which, from which day, by which documents. */
record Reorganisation(LocalDate on, String basis, List<Province> provinces) {

    private static final String FILE = "/organization/reorganisation-2025.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A province of today and those it came from. */
    record Province(String name, List<String> from) {

        String code() {
            return "THADS_" + UnitReading.codeOf(name);
        }

        String agency() {
            return "Thi hành án dân sự tỉnh " + name;
        }

        /** Every code and name its units may go by. */
        Stream<String> words() {
            return Stream.concat(
                    Stream.of(code(), agency()),
                    from.stream().flatMap(one -> Stream.of(departmentCode(one), department(one))));
        }

        static String department(String province) {
            return "Cục Thi hành án dân sự tỉnh " + province;
        }

        static String departmentCode(String province) {
            return "CUC_" + UnitReading.codeOf(province);
        }
    }

    static Reorganisation delivered() {
        try (var file = Reorganisation.class.getResourceAsStream(FILE)) {
            return JSON.readValue(Objects.requireNonNull(file, FILE), Reorganisation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
