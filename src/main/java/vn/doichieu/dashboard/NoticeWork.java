package vn.doichieu.dashboard;

import java.util.Optional;
import vn.doichieu.inspection.NoticeView;
import vn.doichieu.shared.Sentence;

/** A notice of inspection that waits for the unit to say that it has come. */
final class NoticeWork {

    private NoticeWork() {}

    static WorkItem of(NoticeView notice) {
        return new WorkItem(
                WorkItem.Group.TO_DO,
                Sentence.of("dashboard.notice", notice.symbol(), notice.unit().shortName()),
                Sentence.of(
                        "dashboard.notice.hint",
                        notice.content().visitOn(),
                        notice.content().place()),
                Sentence.of("dashboard.notice.action"),
                "/notices/" + notice.id().value(),
                Optional.of(notice.content().visitOn()),
                false);
    }
}
