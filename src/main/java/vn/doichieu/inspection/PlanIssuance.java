package vn.doichieu.inspection;

import vn.doichieu.records.NumberProposal;

/** A draft before it is issued, with the number it would get. */
public record PlanIssuance(PlanView plan, NumberProposal proposal) {}
