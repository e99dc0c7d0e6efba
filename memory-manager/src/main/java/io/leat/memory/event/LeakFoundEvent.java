package io.leat.memory.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A pool was closed while an owner still held pages of it. */
@Name("io.leat.LeakFound")
@Label("Leak found")
@Description("A pool was closed while an owner still held pages of it.")
@Category({"Leat", "Memory"})
@StackTrace(true)
final class LeakFoundEvent extends Event {
    @Label("Pool")
    String pool;

    @Label("Owner")
    String owner;

    @Label("Pages")
    int pages;
}
