package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsMovedOnTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            công tác thi đua năm 2023                        | công tác thi đua năm 2024
            từ ngày 01 tháng 10 năm 2022 đến 31/8/2023       | từ ngày 01 tháng 10 năm 2023 đến 31/8/2024
            so với năm 2021 và kế hoạch 2030                 | so với năm 2021 và kế hoạch 2030
            Thông tư số 05/2023/TT-BTP                       | Thông tư số 05/2023/TT-BTP
            1.2023 việc, 2023,5 tỷ, 20230 đồng               | 1.2023 việc, 2023,5 tỷ, 20230 đồng
            """)
    void theTwoYearsOfAnEmulationYearMoveOnAndNoOtherNumber(String before, String after) {
        assertThat(new YearsMovedOn(2023, 2024).in(before)).isEqualTo(after);
    }
}
