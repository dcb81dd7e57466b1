package vn.doichieu.fieldwork;

import java.time.LocalDate;

/** The text of a recommendation and the day it is due. */
public record Demand(String body, LocalDate dueOn) {}
