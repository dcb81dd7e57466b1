package vn.doichieu.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;
import vn.doichieu.platform.NotFoundException;

/** The pages of the guide, written for whoever uses the application. They hold no data and are open to everybody. */
public class UserGuide {

    /** The first page; in the repository it is called README, so that it is found there as well. */
    static final String START = "start";

    /** In the order in which they are offered. */
    static final List<String> NAMES = List.of(
            START,
            "unit-clerk",
            "unit-head",
            "inspector",
            "secretary",
            "year",
            "criteria",
            "leader",
            "administrator",
            "accounts",
            "units",
            "numbers",
            "sign-in",
            "api",
            "trouble");

    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final List<Chapter> chapters = NAMES.stream().map(UserGuide::read).toList();

    UserGuide() {}

    public List<Chapter> chapters() {
        return chapters;
    }

    public Chapter chapter(String name) {
        return chapters.stream()
                .filter(chapter -> chapter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("guide " + name));
    }

    private static Chapter read(String name) {
        var document = parse(text(name));
        var headings = new ArrayList<Heading>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }

            @Override
            public void visit(Link link) {
                link.setDestination(address(link.getDestination()));
                visitChildren(link);
            }
        });
        var title = TextContentRenderer.builder().build().render(headings.get(0));
        headings.get(0).unlink();
        return new Chapter(name, title, html(document));
    }

    private static Node parse(String text) {
        return Parser.builder().extensions(EXTENSIONS).build().parse(text);
    }

    private static String html(Node document) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .extensions(List.of(HeadingAnchorExtension.create()))
                .escapeHtml(true)
                .build()
                .render(document);
    }

    /** From file to page: {@code inspector.md#minutes} is the page {@code inspector}, beside this one. */
    private static String address(String file) {
        return file.replace("README.md", START).replaceFirst("^([a-z-]+)\\.md", "$1");
    }

    private static String text(String name) {
        try {
            var file = name.equals(START) ? "README" : name;
            return new ClassPathResource("guide/" + file + ".md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
