package vn.doichieu.platform;

/** There is no such thing, or it is not for this person to know that there is. Both look the same: 404. */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what);
    }
}
