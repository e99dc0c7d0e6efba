package io.leat.cli.memory;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.layout.LayoutNeed;
import io.leat.memory.layout.LayoutPart;
import io.leat.memory.layout.MemoryLayout;
import io.leat.memory.layout.MemoryUse;
import io.leat.memory.layout.SlotLayout;
import java.util.LinkedHashMap;
import java.util.Map;

/** A layout as the fields of a JSON object. Stateless. */
public final class LayoutFields {
    private LayoutFields() {}

    /** The fields: the process and its parts in bytes, the slots, the pages, and where all that comes from. */
    public static Map<String, Object> of(MemoryLayout layout) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("process", layout.processBytes());
        for (LayoutPart part : layout.parts().values()) {
            fields.put(part.kind().label(), part.bytes());
        }
        fields.put("slots", layout.slots().stream().map(LayoutFields::slot).toList());
        fields.put("page_bytes", layout.pageBytes());
        fields.put("pages", layout.pages());
        fields.put("managed_pages", layout.pages(BudgetKind.MANAGED));
        fields.put("network_pages", layout.pages(BudgetKind.NETWORK));
        Map<String, Object> derivations = new LinkedHashMap<>();
        layout.parts().values().forEach(part -> derivations.put(part.kind().label(), part.derivation()));
        fields.put("derivations", derivations);
        fields.put("needs", layout.needs().stream().map(LayoutFields::need).toList());
        fields.put("jvm_flags", layout.jvmFlags());
        return fields;
    }

    private static Map<String, Object> slot(SlotLayout slot) {
        Map<String, Object> uses = new LinkedHashMap<>();
        for (Map.Entry<MemoryUse, Long> use : slot.uses().entrySet()) {
            uses.put(use.getKey().label(), use.getValue());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("slot", slot.number());
        fields.put("bytes", slot.bytes());
        fields.put("uses", uses);
        fields.put("derivation", slot.derivation());
        return fields;
    }

    private static Map<String, Object> need(LayoutNeed need) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", need.what());
        fields.put("needed", need.neededBytes());
        fields.put("available", need.availableBytes());
        fields.put("derivation", need.derivation());
        return fields;
    }
}
