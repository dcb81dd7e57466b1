package vn.doichieu.identity;

import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** What a thing is called, whose it is, and the page it stands on, where this person may open one. */
public record SubjectTitle(Sentence name, String owner, Optional<String> page) {}
