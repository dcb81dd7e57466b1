package vn.doichieu.reporting;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.doichieu.platform.Sha256;

/** The one way to write a report's content down: the same content always gives the same characters, so the same hash. */
final class CanonicalContent {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private CanonicalContent() {}

    static String write(InspectionReportContent content) {
        return JSON.writeValueAsString(content);
    }

    /** What was frozen for template 1 has no opinion of the unit, and never will have one. */
    static InspectionReportContent read(String json) {
        var tree = JSON.readTree(json);
        if (tree instanceof ObjectNode content
                && tree.path("templateVersion").asInt() == ReportTemplate.WITHOUT_OPINION) {
            content.put("unitOpinion", "");
        }
        return JSON.treeToValue(tree, InspectionReportContent.class);
    }

    static String sha256(String json) {
        return Sha256.hex(json);
    }
}
