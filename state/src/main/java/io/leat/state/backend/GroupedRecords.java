package io.leat.state.backend;

import io.leat.state.keygroup.KeyGroups;
import io.leat.state.snapshot.SnapshotLayout;
import io.leat.state.table.CurrentKey;
import io.leat.state.table.KeyedTable;

/**
 * The records of one table sorted by key group: what a snapshot needs to write its sections. Made and used within one
 * snapshot; within a group the table's own order stays.
 */
final class GroupedRecords {
    private final KeyedTable table;
    private final CurrentKey key;
    private final boolean timers;
    private final int[] references;
    private final int[] ends;
    private final long[] bytes;

    GroupedRecords(KeyedTable table, CurrentKey key, boolean timers) {
        this.table = table;
        this.key = key;
        this.timers = timers;
        int groups = key.range().size();
        this.references = new int[table.size()];
        this.ends = new int[groups];
        this.bytes = new long[groups];
        sort();
    }

    KeyedTable table() {
        return table;
    }

    boolean timers() {
        return timers;
    }

    /** Number of records of a group. */
    int count(int keyGroup) {
        return end(keyGroup) - start(keyGroup);
    }

    /** Bytes that the group's part takes in a snapshot; 0 if it has none. */
    long partBytes(int keyGroup) {
        return count(keyGroup) == 0
                ? 0
                : SnapshotLayout.PART_BYTES + bytes[keyGroup - key.range().first()];
    }

    /** The position of the group's first record. */
    int start(int keyGroup) {
        int group = keyGroup - key.range().first();
        return group == 0 ? 0 : ends[group - 1];
    }

    /** The position behind the group's last record. */
    int end(int keyGroup) {
        return ends[keyGroup - key.range().first()];
    }

    int reference(int position) {
        return references[position];
    }

    /** Bytes of a record's value in a snapshot. */
    int valueBytes(int reference) {
        return timers ? SnapshotLayout.TIMER_VALUE_BYTES : table.extra(reference);
    }

    private void sort() {
        int[] next = new int[ends.length];
        table.forEach(reference -> {
            int group = group(reference);
            ends[group]++;
            bytes[group] += SnapshotLayout.ENTRY_BYTES + table.keyLength(reference) + valueBytes(reference);
        });
        for (int group = 1; group < ends.length; group++) {
            ends[group] += ends[group - 1];
            next[group] = ends[group - 1];
        }
        table.forEach(reference -> references[next[group(reference)]++] = reference);
    }

    private int group(int reference) {
        return KeyGroups.of(table.keyHash(reference), key.maxParallelism())
                - key.range().first();
    }
}
