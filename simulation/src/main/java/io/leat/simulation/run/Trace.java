package io.leat.simulation.run;

import io.leat.simulation.disk.DiskWatcher;
import io.leat.simulation.disk.Operation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What a seed does, in order: folded into a hash, and told line by line to whom wants to read it. One owner. */
final class Trace implements DiskWatcher {
    private static final long FACTOR = 1_000_003;

    private final Optional<Consumer<String>> reader;
    private long hash = 17;

    Trace(Optional<Consumer<String>> reader) {
        this.reader = reader;
    }

    /** An agent took a step. */
    void onStep(long number, int agent, String name, int work) {
        fold(agent * FACTOR + work);
        reader.ifPresent(lines -> lines.accept("step=" + number + " agent=" + name + " work=" + work));
    }

    @Override
    public void onOperation(long number, Operation operation, Path path, boolean failed) {
        fold(operation.name().hashCode() * FACTOR + path.toString().hashCode() + (failed ? 1 : 0));
        reader.ifPresent(
                lines -> lines.accept("  disk=" + number + " " + operation + " " + path + (failed ? " FAILED" : "")));
    }

    /** Something else happened. */
    void onEvent(String text) {
        fold(text.hashCode());
        reader.ifPresent(lines -> lines.accept(text));
    }

    void fold(long value) {
        hash = hash * FACTOR + value;
    }

    /** The same run gives the same. */
    long hash() {
        return hash;
    }
}
