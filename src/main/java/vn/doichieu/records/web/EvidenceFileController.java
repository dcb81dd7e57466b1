package vn.doichieu.records.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.records.EvidenceLibrary;
import vn.doichieu.shared.Permission;

/** Hands out a file as it came: always to be saved, never to be run or shown within this site, kept by no cache. */
@Controller
class EvidenceFileController {

    private final EvidenceLibrary library;

    EvidenceFileController(EvidenceLibrary library) {
        this.library = library;
    }

    @GetMapping("/evidence/{id}/file")
    ResponseEntity<Resource> file(@PathVariable long id, CurrentUser user) {
        var file = library.file(id, user.scope(Permission.EVIDENCE_READ));
        var disposition = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(file.content());
    }
}
