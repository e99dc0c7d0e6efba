package io.leat.memory.event;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Direct memory was obtained in a large piece. */
@Name("io.leat.LargeAllocation")
@Label("Large allocation")
@Description("Direct memory was obtained in a large piece.")
@Category({"Leat", "Memory"})
@StackTrace(true)
final class LargeAllocationEvent extends Event {
    @Label("Owner")
    String owner;

    @Label("Bytes")
    @DataAmount
    long bytes;
}
