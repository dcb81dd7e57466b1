package vn.doichieu.inspection;

import java.util.List;

/** The files a team asks to see: told to the unit in its notice. Known to those who keep the checklists. */
public interface RequestedFiles {

    List<String> usual();
}
