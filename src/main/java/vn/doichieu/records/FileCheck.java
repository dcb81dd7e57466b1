package vn.doichieu.records;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;

/** Looks into a document another module is going to keep, by the same measure as evidence. It keeps nothing itself. */
@Component
public class FileCheck {

    private static final Set<FileKind> DOCUMENTS = EnumSet.of(FileKind.PDF, FileKind.DOCX);

    private final FileInspection inspection;

    FileCheck(FileInspection inspection) {
        this.inspection = inspection;
    }

    /** A document as it is sent and stamped: PDF or Word, told by its content. */
    public CheckedFile document(String name, byte[] content) {
        var kind = inspection.inspect(content);
        if (!DOCUMENTS.contains(kind)) {
            throw new BusinessRuleViolation("records.file.notADocument");
        }
        return new CheckedFile(
                kind.named(FileName.clean(name)),
                kind.mediaType(),
                FileInspection.sha256(content),
                new ByteArrayResource(content));
    }
}
