package vn.doichieu.api.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API for programs and their authors: written by hand, held to the code by tests. */
@RestController
class DescriptionController {

    private static final Resource DESCRIPTION = new ClassPathResource("api/openapi.json");

    @GetMapping("/api/openapi.json")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DESCRIPTION);
    }
}
