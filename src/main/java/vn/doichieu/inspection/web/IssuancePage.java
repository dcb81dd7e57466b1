package vn.doichieu.inspection.web;

import java.time.LocalDate;
import vn.doichieu.inspection.PlanView;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.NumberProposal;

/** A draft as it will stand under a number and date, beside the number the register proposes for that year. */
record IssuancePage(PlanView plan, NumberProposal proposal, int number, LocalDate issuedOn) {

    public String symbol() {
        return DocumentKind.PLAN.symbol(number, plan.zone().symbol());
    }

    /** Numbers between the latest one given and this one would stay empty. */
    public boolean leavesGap() {
        return number > proposal.number();
    }

    public boolean ready() {
        return plan.draft() && plan.missing().isEmpty();
    }
}
