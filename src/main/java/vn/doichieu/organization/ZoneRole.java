package vn.doichieu.organization;

/** What a unit is in its zone for one year. */
public enum ZoneRole {
    HEAD,
    DEPUTY,
    MEMBER
}
