package vn.doichieu.platform;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A workbook that is saved, never opened within the page. */
public final class SpreadsheetDownload {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private SpreadsheetDownload() {}

    /** {@code name} with its ending: {@code nhat-ky.xlsx}. */
    public static ResponseEntity<byte[]> of(String name, byte[] workbook) {
        var saved = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(workbook);
    }
}
