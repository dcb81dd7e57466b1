package vn.doichieu.records;

import org.springframework.core.io.Resource;

/** The content of a piece of evidence, to be handed out as it was received. */
public record EvidenceFile(String fileName, String mediaType, Resource content) {}
