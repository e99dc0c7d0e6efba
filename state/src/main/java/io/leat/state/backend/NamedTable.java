package io.leat.state.backend;

import io.leat.serialize.types.TypeInformation;
import io.leat.state.table.KeyedTable;

/** A state's records, with the type they were written as, and the access to them once somebody has asked for it. */
final class NamedTable {
    private final String name;
    private final String type;
    private final KeyedTable records;
    private OffHeapValueTable<?> values;

    NamedTable(String name, String type, KeyedTable records) {
        this.name = name;
        this.type = type;
        this.records = records;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    KeyedTable records() {
        return records;
    }

    /** The access to the records; its type is that of the state, so the cast cannot go wrong. */
    @SuppressWarnings("unchecked")
    <V> ValueTable<V> values(TypeInformation<V> wanted) {
        if (!type.equals(wanted.toString())) {
            throw new IllegalStateException("state=" + name + " holds=" + type + " asked=" + wanted
                    + ": keep the type, or give the new state another name");
        }
        if (values == null) {
            values = new OffHeapValueTable<>(records, wanted.createCodec());
        }
        return (ValueTable<V>) values;
    }
}
