package io.leat.state.backend;

import io.leat.state.keygroup.KeyGroupRange;
import io.leat.state.keygroup.KeyGroups;
import io.leat.state.snapshot.SnapshotException;
import io.leat.state.snapshot.SnapshotInput;
import io.leat.state.snapshot.SnapshotLayout;
import io.leat.state.table.CurrentKey;
import io.leat.state.table.KeyedTable;
import io.leat.state.timer.TimerQueue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** Reads one snapshot of keyed state into a backend. Believes no number before it has checked it. */
final class BackendRestore {
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private final SnapshotInput in;
    private final OffHeapStateBackend backend;
    private final CurrentKey key;
    private final KeyGroupRange mine;
    private final List<KeyedTable> states = new ArrayList<>();
    private int stateCount;
    private int sectionCount;
    private int nextGroup;
    private int lastGroup;

    BackendRestore(InputStream in, OffHeapStateBackend backend, CurrentKey key, KeyGroupRange mine) {
        this.in = new SnapshotInput(in);
        this.backend = backend;
        this.key = key;
        this.mine = mine;
    }

    void read() throws IOException {
        readHeader();
        for (int i = 0; i < stateCount; i++) {
            readState();
        }
        for (int i = 0; i < sectionCount; i++) {
            readSection();
        }
    }

    private void readHeader() throws IOException {
        UnsafeBuffer header = in.read(SnapshotLayout.HEADER_BYTES);
        long magic = header.getLong(SnapshotLayout.HEADER_MAGIC, ORDER);
        if (magic != SnapshotLayout.MAGIC) {
            throw in.damaged("magic=" + Long.toHexString(magic) + " is not that of keyed state");
        }
        int version = header.getInt(SnapshotLayout.HEADER_VERSION, ORDER);
        if (version != SnapshotLayout.VERSION) {
            throw new SnapshotException("snapshot of keyed state has version=" + version + ", readable is version="
                    + SnapshotLayout.VERSION + "; restore it with the release that wrote it");
        }
        int maxParallelism = header.getInt(SnapshotLayout.HEADER_MAX_PARALLELISM, ORDER);
        if (maxParallelism != key.maxParallelism()) {
            throw new SnapshotException("snapshot of keyed state has maxParallelism=" + maxParallelism
                    + ", this operator has maxParallelism=" + key.maxParallelism() + "; set it to the snapshot's");
        }
        nextGroup = header.getInt(SnapshotLayout.HEADER_FIRST_GROUP, ORDER);
        lastGroup = header.getInt(SnapshotLayout.HEADER_LAST_GROUP, ORDER);
        stateCount = header.getInt(SnapshotLayout.HEADER_STATES, ORDER);
        sectionCount = header.getInt(SnapshotLayout.HEADER_SECTIONS, ORDER);
        if (nextGroup < 0 || lastGroup < nextGroup || lastGroup >= maxParallelism) {
            throw in.damaged("firstGroup=" + nextGroup + " lastGroup=" + lastGroup);
        }
        if (stateCount < 0 || stateCount > SnapshotLayout.MAX_STATES || sectionCount < 0) {
            throw in.damaged("states=" + stateCount + " sections=" + sectionCount);
        }
    }

    private void readState() throws IOException {
        UnsafeBuffer lengths = in.read(SnapshotLayout.STATE_BYTES);
        int nameLength = lengths.getInt(SnapshotLayout.STATE_NAME_LENGTH, ORDER);
        int typeLength = lengths.getInt(SnapshotLayout.STATE_TYPE_LENGTH, ORDER);
        String name = in.readText(nameLength);
        String type = in.readText(typeLength);
        NamedTable state = backend.tableNamed(name, type);
        if (!state.type().equals(type)) {
            throw new SnapshotException("state=" + name + " holds=" + type + " in the snapshot, and " + state.type()
                    + " in this operator: keep the type, or give the new state another name");
        }
        if (states.contains(state.records())) {
            throw in.damaged("state=" + name + " stands there twice");
        }
        states.add(state.records());
    }

    private void readSection() throws IOException {
        UnsafeBuffer header = in.read(SnapshotLayout.SECTION_BYTES);
        int group = header.getInt(SnapshotLayout.SECTION_KEY_GROUP, ORDER);
        int parts = header.getInt(SnapshotLayout.SECTION_PARTS, ORDER);
        long length = header.getLong(SnapshotLayout.SECTION_LENGTH, ORDER);
        if (group < nextGroup || group > lastGroup) {
            throw in.damaged("keyGroup=" + group + " expected=" + nextGroup + ".." + lastGroup);
        }
        nextGroup = group + 1;
        in.beginSection(length);
        if (!mine.contains(group)) {
            in.skipSection();
            return;
        }
        int nextTable = 0;
        for (int i = 0; i < parts; i++) {
            nextTable = readPart(group, nextTable) + 1;
        }
        in.endSection();
    }

    /** Reads a part and returns the number of its table. */
    private int readPart(int group, int lowest) throws IOException {
        UnsafeBuffer header = in.read(SnapshotLayout.PART_BYTES);
        int table = header.getInt(SnapshotLayout.PART_TABLE, ORDER);
        int entries = header.getInt(SnapshotLayout.PART_ENTRIES, ORDER);
        if (table < lowest || table >= stateCount + SnapshotLayout.TIMER_TABLES || entries < 0) {
            throw in.damaged("table=" + table + " lowest=" + lowest + " states=" + stateCount + " entries=" + entries);
        }
        for (int i = 0; i < entries; i++) {
            if (table < stateCount) {
                readValue(group, states.get(table));
            } else {
                readTimer(group, table == stateCount ? backend.eventTimeTimers() : backend.processingTimeTimers());
            }
        }
        return table;
    }

    private void readValue(int group, KeyedTable table) throws IOException {
        UnsafeBuffer header = in.read(SnapshotLayout.ENTRY_BYTES);
        long namespace1 = header.getLong(SnapshotLayout.ENTRY_NAMESPACE_1, ORDER);
        long namespace2 = header.getLong(SnapshotLayout.ENTRY_NAMESPACE_2, ORDER);
        int valueLength = header.getInt(SnapshotLayout.ENTRY_VALUE_LENGTH, ORDER);
        UnsafeBuffer bytes = readKeyAndValue(group, table, header);
        if (table.find(namespace1, namespace2, 0) != 0) {
            throw in.damaged("state=" + table.name() + " keyGroup=" + group + ": an entry stands there twice");
        }
        int reference = table.insert(namespace1, namespace2, 0, valueLength);
        table.writeValue(reference, bytes, key.length());
    }

    private void readTimer(int group, TimerQueue timers) throws IOException {
        UnsafeBuffer header = in.read(SnapshotLayout.ENTRY_BYTES);
        long namespace1 = header.getLong(SnapshotLayout.ENTRY_NAMESPACE_1, ORDER);
        long namespace2 = header.getLong(SnapshotLayout.ENTRY_NAMESPACE_2, ORDER);
        int valueLength = header.getInt(SnapshotLayout.ENTRY_VALUE_LENGTH, ORDER);
        if (valueLength != SnapshotLayout.TIMER_VALUE_BYTES) {
            throw in.damaged("timerLength=" + valueLength);
        }
        UnsafeBuffer bytes = readKeyAndValue(group, timers.table(), header);
        if (!timers.register(bytes.getLong(key.length(), ORDER), namespace1, namespace2)) {
            throw in.damaged("keyGroup=" + group + ": a timer stands there twice");
        }
    }

    /** Makes the entry's key the current one; returns key and value, one after the other. */
    private UnsafeBuffer readKeyAndValue(int group, KeyedTable table, UnsafeBuffer header) throws IOException {
        long keyHash = header.getLong(SnapshotLayout.ENTRY_KEY_HASH, ORDER);
        int keyLength = header.getInt(SnapshotLayout.ENTRY_KEY_LENGTH, ORDER);
        int valueLength = header.getInt(SnapshotLayout.ENTRY_VALUE_LENGTH, ORDER);
        if (keyLength < 0 || valueLength < 0 || (long) keyLength + valueLength > in.remaining()) {
            throw in.damaged(
                    "keyLength=" + keyLength + " valueLength=" + valueLength + " sectionBytesLeft=" + in.remaining());
        }
        if (!table.fits(keyLength, valueLength)) {
            throw new SnapshotException("state=" + table.name() + " keyBytes=" + keyLength + " valueBytes="
                    + valueLength + ": an entry of the snapshot is larger than leat.state.max-entry-size; set that to"
                    + " what it was when the snapshot was taken");
        }
        if (KeyGroups.of(keyHash, key.maxParallelism()) != group) {
            throw in.damaged("keyHash=" + keyHash + " does not belong to keyGroup=" + group);
        }
        UnsafeBuffer bytes = in.read(keyLength + valueLength);
        key.set(bytes, 0, keyLength, keyHash, group);
        return bytes;
    }
}
