package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import vn.doichieu.platform.Spreadsheet;

/**
 * An empty database of an office's own, and nothing but the one-time link. At the end 30 units, 80 people and 5 teams are
 * there, and a clerk reads what was planned.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=office")
class OfficeFromNothingIT {

    private static final String PASSWORD = "cánh đồng lúa mùa gặt";

    private static final List<String> PLACES = List.of(
            "Hà Giang",
            "Tuyên Quang",
            "Cao Bằng",
            "Bắc Kạn",
            "Hòa Bình",
            "Lai Châu",
            "Điện Biên",
            "Sơn La",
            "Lạng Sơn",
            "Lào Cai",
            "Yên Bái",
            "Thái Nguyên",
            "Bắc Giang",
            "Phú Thọ",
            "Quảng Ninh");

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    private TestBrowser browser;
    private String year = "";

    @BeforeEach
    void openBrowser() {
        browser = TestBrowser.open();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void fromTheOneTimeLinkToARunningYear() throws IOException {
        theFirstAdministratorBegins();
        var administrator = signedIn("quantri");
        theUnitsComeFromAWorkbook(administrator);
        theZoneIsCreated(administrator);
        accept(invited(administrator, "Thường trực Khu vực thi đua", "thuongtruc", "Thường trực", "KV_TDMNPB"));

        var secretary = signedIn("thuongtruc");
        theYearIsOpened(secretary);
        var links = thePeopleAreInvited(secretary);
        theTargetsComeFromAWorkbook(secretary);
        thePlanIsIssued(secretary);
        fiveTeamsAreDecided(secretary);
        theYearLacksNothing(secretary);

        accept(links.get("canbo.1"));
        aClerkReadsThePlan();
    }

    private void theFirstAdministratorBegins() throws IOException {
        var file = Path.of(environment.getRequiredProperty("doichieu.home"), "first-administrator.txt");
        var page = browser.page("http://localhost:" + port);
        page.navigate(Files.readString(file).strip().replaceFirst("https?://[^/]+", ""));
        page.fill("[name=username]", "quantri");
        page.fill("[name=office]", "Quản trị hệ thống");
        page.fill("[name=password]", PASSWORD);
        page.fill("[name=passwordAgain]", PASSWORD);
        button(page, "Tạo").click();
        assertThat(page.locator(".flash")).containsText("Đã tạo tài khoản quản trị");
        page.context().close();
    }

    /** First one with a fault: it is named by row and column, and nothing is created. */
    private void theUnitsComeFromAWorkbook(Page administrator) {
        var rows = new ArrayList<List<String>>();
        for (int n = 0; n < PLACES.size(); n++) {
            var place = PLACES.get(n);
            rows.add(unit(
                    "CUC_" + n,
                    "Cục Thi hành án dân sự tỉnh " + place,
                    "Cục THADS tỉnh " + place,
                    "Cục THADS cấp tỉnh",
                    "",
                    place));
            rows.add(unit(
                    "CHI_CUC_" + n,
                    "Chi cục Thi hành án dân sự thành phố " + place,
                    "Chi cục THADS TP " + place,
                    "Chi cục THADS",
                    "CUC_" + n,
                    place));
        }
        var headings = List.of(
                "Mã",
                "Tên đơn vị",
                "Tên viết tắt",
                "Loại",
                "Mã cấp trên",
                "Địa danh",
                "Hoạt động từ ngày",
                "Điện thoại",
                "Thư điện tử",
                "Địa chỉ");
        var broken = new ArrayList<>(rows);
        broken.set(5, unit("CHI_CUC_2", "Chi cục", "Chi cục", "Chi cục THADS", "CUC_99", "Cao Bằng"));

        administrator.navigate("/units/imports");
        upload(administrator, "don-vi.xlsx", Spreadsheet.write("Đơn vị", headings, broken));
        assertThat(administrator.locator("main")).containsText("CUC_99");
        assertThat(button(administrator, "Tạo")).hasCount(0);

        administrator.navigate("/units/imports");
        upload(administrator, "don-vi.xlsx", Spreadsheet.write("Đơn vị", headings, rows));
        Look.over(administrator, "units-import");
        button(administrator, "Tạo").click();
        assertThat(administrator.locator(".flash")).containsText("Đã tạo 30 đơn vị");
        Look.over(administrator, "units");
    }

    private static List<String> unit(
            String code, String name, String shortName, String kind, String parent, String place) {
        return List.of(code, name, shortName, kind, parent, place, "01/01/2010");
    }

    private void theZoneIsCreated(Page administrator) {
        administrator.navigate("/zones/new");
        administrator.fill("[name=name]", "Khu vực thi đua các tỉnh Trung du và miền núi phía Bắc");
        administrator.fill("[name=symbol]", "KVTĐ");
        administrator.fill("[name=code]", "KV_TDMNPB");
        button(administrator, "Lập").click();
        assertThat(administrator.locator("h1")).containsText("Khu vực thi đua");
    }

    private static String invited(Page by, String office, String username, String role, String scope) {
        by.navigate("/accounts/new");
        by.fill("[name=office]", office);
        by.fill("[name=username]", username);
        choose(by.locator("[name='first.role']"), role);
        by.fill("[name='first.scope']", scope);
        Look.over(by, "account-new");
        button(by, "Tạo tài khoản").click();
        Look.over(by, "account-link");
        return by.locator("main input[readonly]").first().inputValue();
    }

    private void accept(String link) {
        var page = browser.page("http://localhost:" + port);
        page.navigate(link.replaceFirst("https?://[^/]+", ""));
        page.fill("[name=password]", PASSWORD);
        page.fill("[name=passwordAgain]", PASSWORD);
        page.locator("main button[type=submit]").first().click();
        assertThat(page.locator(".flash")).containsText("Đã đặt mật khẩu");
        page.context().close();
    }

    /** Its days are those the page proposes for the year that runs today. */
    private void theYearIsOpened(Page secretary) {
        secretary.navigate("/work");
        assertThat(secretary.locator("h1")).containsText("Việc của tôi");
        secretary.navigate("/years/new");
        for (var member : secretary.locator("main select[name^='role-']").all()) {
            member.selectOption("MEMBER");
        }
        secretary.locator("main select[name^='role-']").nth(4).selectOption("HEAD");
        Look.over(secretary, "year-new");
        button(secretary, "Mở năm thi đua").click();
        assertThat(secretary.locator(".flash")).containsText("Đã mở năm thi đua");
        year = secretary.locator("h1").innerText().replaceAll("\\D", "");
        Look.over(secretary, "year");
    }

    /** Each unit has a clerk and a head, each department an inspector; four more make 80 with the first two. */
    private Map<String, String> thePeopleAreInvited(Page secretary) {
        var rows = new ArrayList<List<String>>();
        for (int n = 0; n < PLACES.size(); n++) {
            var place = PLACES.get(n);
            rows.add(person(
                    "canbo." + n,
                    "Công chức thi đua, Cục THADS tỉnh " + place,
                    "CUC_" + n,
                    "Cán bộ thi đua của đơn vị"));
            rows.add(person("cuctruong." + n, "Cục trưởng Cục THADS tỉnh " + place, "CUC_" + n, "Thủ trưởng đơn vị"));
            rows.add(person(
                    "chicuc." + n,
                    "Công chức thi đua, Chi cục THADS TP " + place,
                    "CHI_CUC_" + n,
                    "Cán bộ thi đua của đơn vị"));
            rows.add(person(
                    "chicuctruong." + n,
                    "Chi cục trưởng Chi cục THADS TP " + place,
                    "CHI_CUC_" + n,
                    "Thủ trưởng đơn vị"));
            rows.add(person(
                    "doan." + n, "Phó Cục trưởng Cục THADS tỉnh " + place, "CUC_" + n, "Thành viên đoàn kiểm tra"));
        }
        IntStream.range(0, 3)
                .forEach(n -> rows.add(person(
                        "tochuc." + n,
                        "Trưởng phòng Tổ chức cán bộ, Cục THADS tỉnh " + PLACES.get(n),
                        "CUC_" + n,
                        "Thành viên đoàn kiểm tra")));
        var headings = List.of(
                "Tên đăng nhập", "Chức danh – đơn vị", "Mã đơn vị", "Vai trò", "Phạm vi", "Từ ngày", "Đến ngày");

        secretary.navigate("/accounts/import");
        upload(secretary, "nguoi-dung.xlsx", Spreadsheet.write("Người dùng", headings, rows));
        Look.over(secretary, "accounts-import");
        button(secretary, "Tạo").click();
        assertThat(secretary.locator("main")).containsText("78 tài khoản");
        return linksOn(secretary);
    }

    private static Map<String, String> linksOn(Page page) {
        var links = new HashMap<String, String>();
        for (var row : page.locator("main tbody tr").all()) {
            links.put(
                    row.locator("td").nth(0).innerText().strip(),
                    row.locator("td").last().innerText().strip());
        }
        return links;
    }

    private static List<String> person(String username, String office, String unit, String role) {
        return List.of(username, office, unit, role);
    }

    private void theTargetsComeFromAWorkbook(Page secretary) {
        secretary.navigate("/targets");
        link(secretary, "Excel").click();
        var template =
                secretary.waitForDownload(() -> link(secretary, "Tải tệp mẫu").click());
        Spreadsheet sheet;
        try {
            sheet = Spreadsheet.read("chi-tieu.xlsx", Files.readAllBytes(template.path()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var headings = sheet.rows().get(0).cells();
        var filled = sheet.rows().stream()
                .skip(1)
                .map(row ->
                        Stream.of(row.cell(0), row.cell(1), "84,00 %", "48,5").toList())
                .toList();
        assertThat(filled).hasSize(30);
        secretary.fill("main [name=document]", "Quyết định số 1200/QĐ-QLTHADS ngày 20/11/2026");
        upload(secretary, "chi-tieu.xlsx", Spreadsheet.write("Chỉ tiêu", headings, filled));
        Look.over(secretary, "targets-import");
        button(secretary, "Ghi").click();
        assertThat(secretary.locator(".flash")).containsText("60");
    }

    private void thePlanIsIssued(Page secretary) {
        secretary.navigate("/plans");
        link(secretary, "Lập kế hoạch kiểm tra").click();
        button(secretary, "Lập dự thảo").click();
        secretary.fill("#place", "Hòa Bình");
        button(secretary, "Lưu dự thảo").click();
        link(secretary, "Kiểm tra và ban hành").click();
        button(secretary, "Ban hành Kế hoạch số").click();
        assertThat(secretary.locator("h1")).containsText("/KH-KVTĐ");
    }

    /** Team n inspects the department of place n; its members come from the three places after the fifth. */
    private void fiveTeamsAreDecided(Page secretary) {
        button(secretary, "Lập quyết định thành lập Đoàn kiểm tra").click();
        assertThat(secretary.locator("h1")).containsText("Dự thảo quyết định");
        var board = secretary.url() + "/teams";
        for (int team = 0; team < 5; team++) {
            secretary.navigate(board);
            button(secretary, "Thêm đoàn").click();
            assertThat(secretary.locator(".board-team")).hasCount(team + 1);
        }
        for (int team = 0; team < 5; team++) {
            addMember(secretary, team, PLACES.get(5 + team), "TEAM_LEADER");
            addMember(secretary, team, PLACES.get((5 + team + 5) % 15), "SECRETARY");
        }
        for (int team = 0; team < 5; team++) {
            scheduled(secretary, team, PLACES.get(team));
        }
        Look.over(secretary, "office-board");
        link(secretary, "Kiểm tra và ban hành").click();
        assertThat(button(secretary, "Ban hành quyết định")).isVisible();
        var explanation = secretary.locator("#explanation");
        if (explanation.isVisible()) {
            explanation.fill("Đã xem từng cảnh báo; không bố trí được thành viên khác.");
        }
        button(secretary, "Ban hành quyết định").click();
        secretary.locator("dialog button.btn-primary").click();
        assertThat(secretary.locator("h1")).containsText("/QĐ-KVTĐ");
    }

    private void scheduled(Page secretary, int team, String place) {
        secretary.waitForLoadState(LoadState.NETWORKIDLE);
        var open = secretary.locator("#unscheduled");
        for (var unit : open.locator("label")
                .filter(new Locator.FilterOptions().setHasText(place))
                .locator("input")
                .all()) {
            unit.check();
        }
        open.locator("[name=team]").selectOption(new SelectOption().setIndex(team));
        open.locator("[name=day]").fill("1" + team + "/09/" + year);
        open.locator("[name=time]").fill("08:00");
        button(secretary, "Xếp lịch").click();
        assertThat(secretary.locator(".board-team").nth(team).locator(".board-visits"))
                .containsText(place);
    }

    private static void addMember(Page secretary, int team, String place, String role) {
        var card = secretary.locator(".board-team").nth(team);
        card.locator("details.board-add").evaluate("details => details.open = true");
        var form = card.locator("details.board-add form");
        var accounts = form.locator("[name=account]");
        accounts.selectOption(accounts.locator("optgroup[label='Cục THADS tỉnh " + place + "'] option")
                .last()
                .getAttribute("value"));
        form.locator("[name=role]").selectOption(role);
        form.locator("button").click();
        assertThat(secretary.locator(".board-team").nth(team).locator(".board-members"))
                .containsText(place);
    }

    private void theYearLacksNothing(Page secretary) {
        secretary.navigate("/years");
        secretary.locator("main th a").first().click();
        assertThat(secretary.locator("main")).containsText("Đã đủ những gì cần để bắt đầu năm thi đua");
        assertThat(secretary.locator("main")).containsText("Mọi đơn vị (30) có người chấm và thủ trưởng duyệt");
    }

    /** The rounds of the year come near in summer; until then a unit reads what was decided about it. */
    private void aClerkReadsThePlan() {
        var clerk = signedIn("canbo.1");
        clerk.navigate("/plans");
        link(clerk, "/KH-KVTĐ").click();
        assertThat(clerk.locator("main")).containsText("/KH-KVTĐ");
        clerk.navigate("/score-sheets");
        assertThat(clerk.locator("h1")).containsText("Bảng tự chấm");
    }

    private Page signedIn(String username) {
        var page = browser.page("http://localhost:" + port);
        page.navigate("/login");
        page.fill("[name=username]", username);
        page.fill("[name=password]", PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("main input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        button(page, "Đọc").click();
    }

    private static Locator link(Page page, String words) {
        return page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static void choose(Locator select, String part) {
        select.selectOption(select.locator("option")
                .filter(new Locator.FilterOptions().setHasText(part))
                .first()
                .getAttribute("value"));
    }
}
