package io.leat.runtime.task;

import io.leat.network.partition.ResultPartition;
import io.leat.runtime.exchange.RecordWriter;
import java.util.List;
import org.agrona.DirectBuffer;

/** All outputs of a subtask: a writer for each edge. Owned by the subtask's thread. */
final class SubtaskOutputs {
    private final List<RecordWriter<?>> writers;
    private final ResultPartition[] partitions;

    SubtaskOutputs(List<RecordWriter<?>> writers) {
        this.writers = List.copyOf(writers);
        this.partitions = writers.stream().map(RecordWriter::partition).toArray(ResultPartition[]::new);
    }

    boolean hasRoom() {
        for (ResultPartition partition : partitions) {
            if (!partition.hasRoom()) {
                return false;
            }
        }
        return true;
    }

    int progress() {
        int work = 0;
        for (ResultPartition partition : partitions) {
            work += partition.progress();
        }
        return work;
    }

    void publish() {
        for (ResultPartition partition : partitions) {
            partition.publish();
        }
    }

    void broadcastEvent(DirectBuffer payload, int length, byte kind) {
        for (RecordWriter<?> writer : writers) {
            writer.broadcastEvent(payload, length, kind);
        }
    }

    boolean isEmpty() {
        return writers.isEmpty();
    }
}
