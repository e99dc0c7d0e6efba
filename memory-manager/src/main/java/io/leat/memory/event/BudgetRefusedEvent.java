package io.leat.memory.event;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A reservation did not fit its budget. */
@Name("io.leat.BudgetRefused")
@Label("Budget refused")
@Description("A reservation did not fit its budget.")
@Category({"Leat", "Memory"})
@StackTrace(true)
final class BudgetRefusedEvent extends Event {
    @Label("Budget")
    String budget;

    @Label("Owner")
    String owner;

    @Label("Asked")
    @DataAmount
    long askedBytes;

    @Label("Used")
    @DataAmount
    long usedBytes;

    @Label("Limit")
    @DataAmount
    long limitBytes;
}
