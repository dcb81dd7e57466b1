package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://thidua.example.vn", "https://thidua.example.vn/", " https://thidua.example.vn "})
    void everyLinkBeginsWithTheAddressPeopleKnow(String told) {
        var address = address(told);
        assertThat(address.origin()).isEqualTo("https://thidua.example.vn");
        assertThat(address.originOf(asked())).isEqualTo("https://thidua.example.vn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void whereNoneWasToldALinkBeginsWithTheAddressAskedFor(String told) {
        assertThat(address(told).originOf(asked())).isEqualTo("http://10.1.2.3:8090");
        assertThat(address(told).origin()).isEqualTo("http://localhost:8080");
    }

    @Test
    void anAddressThatIsNoneStopsHere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> address("thidua.example.vn").origin());
    }

    private static PublicAddress address(String told) {
        return new PublicAddress(new MockEnvironment().withProperty("doichieu.public-url", told));
    }

    private static MockHttpServletRequest asked() {
        var request = new MockHttpServletRequest("POST", "/accounts");
        request.setServerName("10.1.2.3");
        request.setServerPort(8090);
        return request;
    }
}
