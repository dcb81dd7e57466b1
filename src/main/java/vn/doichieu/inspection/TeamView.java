package vn.doichieu.inspection;

import java.util.List;

/** A team of a decision (Đoàn kiểm tra số 3), its members in their order, its leader first. */
public record TeamView(long id, int number, List<TeamMemberView> members) {}
