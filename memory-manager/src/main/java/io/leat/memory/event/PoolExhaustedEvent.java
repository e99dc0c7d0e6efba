package io.leat.memory.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A page was wanted when all pages of a pool were leased. */
@Name("io.leat.PoolExhausted")
@Label("Pool exhausted")
@Description("A page was wanted when all pages of a pool were leased.")
@Category({"Leat", "Memory"})
@StackTrace(true)
final class PoolExhaustedEvent extends Event {
    @Label("Pool")
    String pool;

    @Label("Owner")
    String owner;

    @Label("Pages")
    int pages;
}
