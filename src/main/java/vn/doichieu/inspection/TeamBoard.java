package vn.doichieu.inspection;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.inspection.BoardWork.Change;
import vn.doichieu.shared.UnitScope;

/**
 * The teams of a draft and their members. Every change answers the number of what it was about, so that the page can go
 * on there; what is wrong at once is refused at once.
 */
@Service
@Transactional
public class TeamBoard {

    private static final String EDIT = "hasAuthority('PLAN_EDIT')";

    private final BoardWork work;
    private final DecisionWords words;
    private final Officials officials;
    private final BoardReader reader;

    TeamBoard(BoardWork work, DecisionWords words, Officials officials, BoardReader reader) {
        this.work = work;
        this.words = words;
        this.officials = officials;
        this.reader = reader;
    }

    @PreAuthorize(EDIT)
    @Transactional(readOnly = true)
    public BoardView board(long decision, UnitScope scope) {
        return reader.board(decision, scope);
    }

    /** For others than the editors of its zone there is no such board. */
    @PreAuthorize(EDIT)
    @Transactional(readOnly = true)
    public void requireEditor(long decision, UnitScope scope) {
        reader.requireEditor(decision, scope);
    }

    @PreAuthorize(EDIT)
    public long addTeam(BoardEdit edit, int number) {
        return work.change(edit, (decision, facts) -> {
            var team = decision.addTeam(number);
            return new Change<>(DecisionEvent.TEAM_ADDED, null, words.team(number), team::id);
        });
    }

    @PreAuthorize(EDIT)
    public long renumber(BoardEdit edit, long id, int number) {
        return work.change(edit, (decision, facts) -> {
            var team = decision.team(id);
            var before = words.team(team.number());
            team.visits().forEach(line -> work.requireNotBegun(team, line, facts));
            decision.renumber(team, number);
            return new Change<>(DecisionEvent.TEAM_RENUMBERED, before, words.team(number), team::id);
        });
    }

    /** With its members and visits. Answers its name. */
    @PreAuthorize(EDIT)
    public String removeTeam(BoardEdit edit, long id) {
        return work.change(edit, (decision, facts) -> {
            var team = decision.team(id);
            team.visits().forEach(line -> work.requireNotBegun(team, line, facts));
            decision.remove(team);
            var said = words.team(team.number());
            return new Change<>(DecisionEvent.TEAM_REMOVED, said, null, () -> said);
        });
    }

    @PreAuthorize(EDIT)
    public long addMember(BoardEdit edit, long teamId, NewMember member) {
        return work.change(edit, (decision, facts) -> {
            var team = decision.team(teamId);
            var joined = officials.join(team, member, facts);
            return new Change<>(DecisionEvent.MEMBER_ADDED, null, words.member(team, joined, facts), joined::id);
        });
    }

    @PreAuthorize(EDIT)
    public long changeRole(BoardEdit edit, long id, TeamRole role) {
        return work.change(edit, (decision, facts) -> {
            var team = decision.teamOfMember(id);
            var member = decision.member(id);
            var before = words.member(team, member, facts);
            member.become(role);
            return new Change<>(DecisionEvent.ROLE_CHANGED, before, words.member(team, member, facts), member::id);
        });
    }

    /** One place up or down the list, as it stands in the decision. */
    @PreAuthorize(EDIT)
    public long shiftMember(BoardEdit edit, long id, boolean up) {
        return work.change(edit, (decision, facts) -> {
            var team = decision.teamOfMember(id);
            var member = decision.member(id);
            team.shift(member, up ? -1 : 1);
            int place = team.members().indexOf(member) + 1;
            return new Change<>(
                    DecisionEvent.MEMBER_MOVED, words.member(team, member, facts), words.place(place), member::id);
        });
    }

    /** Answers what has to be added to have it back. */
    @PreAuthorize(EDIT)
    public RemovedMember removeMember(BoardEdit edit, long id) {
        return work.change(edit, (decision, facts) -> {
            var team = decision.teamOfMember(id);
            var member = decision.member(id);
            var said = words.member(team, member, facts);
            team.remove(member);
            return new Change<>(DecisionEvent.MEMBER_REMOVED, said, null, () -> RemovedMember.of(team, member, said));
        });
    }
}
