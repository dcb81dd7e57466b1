package vn.doichieu.organization;

/** What a zone is called by those who set it up: khu vực, cụm, khối. */
public enum ZoneKind {
    AREA,
    CLUSTER,
    BLOC
}
