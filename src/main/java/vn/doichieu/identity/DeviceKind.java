package vn.doichieu.identity;

import java.util.List;
import java.util.Map;
import vn.doichieu.shared.Sentence;

/** A device as its owner would call it: the browser and what it runs on, read from how the browser presents itself. */
public record DeviceKind(String browser, String system) {

    /** The first that fits: many present themselves as several, the more special one first. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("coc_coc", "Cốc Cốc"),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Zalo", "Zalo"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("Chrom", "Chrome"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Mac OS", "macOS"),
            Map.entry("Linux", "Linux"));

    static DeviceKind of(String userAgent) {
        return new DeviceKind(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    public Sentence name() {
        if (browser.isEmpty() && system.isEmpty()) {
            return Sentence.of("identity.device.unknown");
        }
        if (browser.isEmpty() || system.isEmpty()) {
            return Sentence.of("identity.device.one", browser + system);
        }
        return Sentence.of("identity.device.both", browser, system);
    }
}
