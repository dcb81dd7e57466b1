package vn.doichieu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A program that calls the API, as nobody or as somebody; it knows no cookies. */
public final class Caller {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site;
    private final String authorization;

    private Caller(int port, String authorization) {
        this.site = "http://localhost:" + port;
        this.authorization = authorization;
    }

    public static Caller nobody(int port) {
        return new Caller(port, "");
    }

    public static Caller named(int port, String username, String password) {
        var pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public static Caller named(int port, String username) {
        return named(port, username, "doichieu");
    }

    public static Caller with(int port, String token) {
        return new Caller(port, "Bearer " + token);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    public HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        return send(request(path).header("Content-Type", type).method(method, body));
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(site + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
