package io.leat.state.backend;

import io.leat.state.snapshot.SnapshotLayout;
import io.leat.state.snapshot.SnapshotOutput;
import io.leat.state.table.CurrentKey;
import io.leat.state.table.KeyedTable;
import io.leat.state.table.PieceConsumer;
import io.leat.state.timer.TimerQueue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes one snapshot of keyed state. */
final class BackendSnapshot {
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private final SnapshotOutput out;
    private final PieceConsumer toOutput;
    private final UnsafeBuffer buffer;
    private final CurrentKey key;
    private final Collection<NamedTable> states;
    private final List<GroupedRecords> tables = new ArrayList<>();

    BackendSnapshot(OutputStream out, CurrentKey key, Collection<NamedTable> states) {
        this.out = new SnapshotOutput(out);
        this.toOutput = this.out::put;
        this.buffer = this.out.buffer();
        this.key = key;
        this.states = states;
        for (NamedTable state : states) {
            tables.add(new GroupedRecords(state.records(), key, false));
        }
    }

    void write(TimerQueue eventTime, TimerQueue processingTime) throws IOException {
        tables.add(new GroupedRecords(eventTime.table(), key, true));
        tables.add(new GroupedRecords(processingTime.table(), key, true));
        writeHeader();
        for (NamedTable state : states) {
            writeState(state);
        }
        for (int group = key.range().first(); group <= key.range().last(); group++) {
            writeSection(group);
        }
        out.flush();
    }

    private void writeHeader() throws IOException {
        int sections = 0;
        for (int group = key.range().first(); group <= key.range().last(); group++) {
            sections += parts(group) > 0 ? 1 : 0;
        }
        int at = out.claim(SnapshotLayout.HEADER_BYTES);
        buffer.putLong(at + SnapshotLayout.HEADER_MAGIC, SnapshotLayout.MAGIC, ORDER);
        buffer.putInt(at + SnapshotLayout.HEADER_VERSION, SnapshotLayout.VERSION, ORDER);
        buffer.putInt(at + SnapshotLayout.HEADER_MAX_PARALLELISM, key.maxParallelism(), ORDER);
        buffer.putInt(at + SnapshotLayout.HEADER_FIRST_GROUP, key.range().first(), ORDER);
        buffer.putInt(at + SnapshotLayout.HEADER_LAST_GROUP, key.range().last(), ORDER);
        buffer.putInt(at + SnapshotLayout.HEADER_STATES, states.size(), ORDER);
        buffer.putInt(at + SnapshotLayout.HEADER_SECTIONS, sections, ORDER);
    }

    private void writeState(NamedTable state) throws IOException {
        byte[] name = state.name().getBytes(StandardCharsets.UTF_8);
        byte[] type = state.type().getBytes(StandardCharsets.UTF_8);
        int at = out.claim(SnapshotLayout.STATE_BYTES);
        buffer.putInt(at + SnapshotLayout.STATE_NAME_LENGTH, name.length, ORDER);
        buffer.putInt(at + SnapshotLayout.STATE_TYPE_LENGTH, type.length, ORDER);
        out.put(new UnsafeBuffer(name), 0, name.length);
        out.put(new UnsafeBuffer(type), 0, type.length);
    }

    private void writeSection(int group) throws IOException {
        int parts = parts(group);
        if (parts == 0) {
            return;
        }
        long length = 0;
        for (GroupedRecords table : tables) {
            length += table.partBytes(group);
        }
        int at = out.claim(SnapshotLayout.SECTION_BYTES);
        buffer.putInt(at + SnapshotLayout.SECTION_KEY_GROUP, group, ORDER);
        buffer.putInt(at + SnapshotLayout.SECTION_PARTS, parts, ORDER);
        buffer.putLong(at + SnapshotLayout.SECTION_LENGTH, length, ORDER);
        for (int number = 0; number < tables.size(); number++) {
            writePart(number, tables.get(number), group);
        }
    }

    private void writePart(int number, GroupedRecords table, int group) throws IOException {
        if (table.count(group) == 0) {
            return;
        }
        int at = out.claim(SnapshotLayout.PART_BYTES);
        buffer.putInt(at + SnapshotLayout.PART_TABLE, number, ORDER);
        buffer.putInt(at + SnapshotLayout.PART_ENTRIES, table.count(group), ORDER);
        for (int i = table.start(group); i < table.end(group); i++) {
            writeEntry(table, table.reference(i));
        }
    }

    private void writeEntry(GroupedRecords group, int reference) throws IOException {
        KeyedTable table = group.table();
        int keyLength = table.keyLength(reference);
        int valueLength = group.valueBytes(reference);
        int at = out.claim(SnapshotLayout.ENTRY_BYTES);
        buffer.putLong(at + SnapshotLayout.ENTRY_KEY_HASH, table.keyHash(reference), ORDER);
        buffer.putLong(at + SnapshotLayout.ENTRY_NAMESPACE_1, table.namespace1(reference), ORDER);
        buffer.putLong(at + SnapshotLayout.ENTRY_NAMESPACE_2, table.namespace2(reference), ORDER);
        buffer.putInt(at + SnapshotLayout.ENTRY_KEY_LENGTH, keyLength, ORDER);
        buffer.putInt(at + SnapshotLayout.ENTRY_VALUE_LENGTH, valueLength, ORDER);
        table.keyBytes(reference, toOutput);
        if (group.timers()) {
            int timeAt = out.claim(SnapshotLayout.TIMER_VALUE_BYTES);
            buffer.putLong(timeAt, table.time(reference), ORDER);
        } else {
            table.valueBytes(reference, toOutput);
        }
    }

    private int parts(int group) {
        int parts = 0;
        for (GroupedRecords table : tables) {
            parts += table.count(group) > 0 ? 1 : 0;
        }
        return parts;
    }
}
