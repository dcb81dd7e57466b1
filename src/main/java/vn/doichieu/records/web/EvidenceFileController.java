package vn.doichieu.records.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.FileDownload;
import vn.doichieu.records.EvidenceLibrary;
import vn.doichieu.shared.Permission;

/** Hands out a file as it came. */
@Controller
class EvidenceFileController {

    private final EvidenceLibrary library;

    EvidenceFileController(EvidenceLibrary library) {
        this.library = library;
    }

    @GetMapping("/evidence/{id}/file")
    ResponseEntity<Resource> file(@PathVariable long id, CurrentUser user) {
        var file = library.file(id, user.scope(Permission.EVIDENCE_READ));
        return FileDownload.of(file.fileName(), file.mediaType(), file.content());
    }
}
