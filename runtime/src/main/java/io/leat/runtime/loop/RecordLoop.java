package io.leat.runtime.loop;

import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.eventtime.WatermarkGenerator;
import io.leat.api.eventtime.WatermarkOutput;
import io.leat.api.source.RecordCursor;
import java.util.function.BooleanSupplier;

/** Takes records from a cursor down a chain. Generated; owned by the subtask's thread. */
public interface RecordLoop {
    /**
     * Takes records until {@code limit} are taken, there is no room, or the cursor has none. What goes wrong is thrown as
     * the {@link Outcome} says.
     *
     * @param room   asked before each record
     * @param output takes what the generator has to say
     * @return how many were taken
     */
    int run(
            RecordCursor<?> cursor,
            TimestampAssigner<?> assigner,
            WatermarkGenerator<?> generator,
            WatermarkOutput output,
            BooleanSupplier room,
            int limit);

    /** Who is told what became of a run. */
    interface Outcome {
        /** Instead of the number of a step, which start at 0: reading. */
        int READING = -2;

        /** Instead of the number of a step: the timestamp. */
        int TIMESTAMP = -1;

        /** So many records were taken, so many came to a sink. Told at the end of a run, however it ends. */
        void count(int taken, int written);

        /** What to throw for what a step threw at {@code record}, which is null where none could be read. */
        RuntimeException failed(int step, Object record, Exception cause);
    }
}
