package vn.doichieu.records.web;

import java.util.List;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.DocumentSeries;

/** One series of the register, and the others that can be chosen. */
record RegisterPage(DocumentSeries series, List<ZoneView> zones, List<Integer> years) {

    public List<DocumentKind> kinds() {
        return List.of(DocumentKind.values());
    }
}
