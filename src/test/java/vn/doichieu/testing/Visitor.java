package vn.doichieu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that shows nothing: own cookies, forms with their mark, redirects not followed. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String site;
    private String token = "";

    private Visitor(int port) {
        this.site = "http://localhost:" + port;
    }

    /** To another node: a browser sends a cookie to every port of a machine. */
    public void moveTo(int port) {
        site = "http://localhost:" + port;
    }

    public static Visitor signedOut(int port) {
        return new Visitor(port);
    }

    public static Visitor signedIn(int port, String username) {
        var visitor = new Visitor(port);
        var answer = visitor.signIn(username, "doichieu");
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(username + " was not let in: " + answer.statusCode());
        }
        visitor.readMark("/help/start");
        return visitor;
    }

    public HttpResponse<String> signIn(String username, String password) {
        readMark("/login");
        return post("/login", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** As a form with its mark. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(path, encoded(fields) + "&_csrf=" + encode(token)));
    }

    /** As a cell that saves itself. */
    public HttpResponse<String> save(String path, Map<String, String> fields) {
        return send(form(path, encoded(fields) + "&_csrf=" + encode(token)).header("HX-Request", "true"));
    }

    public HttpResponse<String> postWithoutMark(String path, Map<String, String> fields) {
        return send(form(path, encoded(fields)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path));
    }

    /** What a form has to carry to be taken. */
    public String mark() {
        return token;
    }

    /** What whoever had it could work with. */
    public String session() {
        return cookies.getCookieStore().getCookies().get(0).getValue();
    }

    /** As after a night: the cookie is still there, the session is not. */
    public void outliveSession() {
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setValue("0123456789ABCDEF0123456789ABCDEF"));
    }

    private HttpRequest.Builder form(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Of the first form on this page, for all that are sent afterwards. */
    public void readMark(String path) {
        var matcher = TOKEN.matcher(get(path).body());
        if (!matcher.find()) {
            throw new IllegalStateException("No form on " + path);
        }
        token = matcher.group(1);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
