package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A layout as text for people: every part with its size and where that comes from. Used once, by one thread. */
public final class LayoutText {
    private static final String INDENT = "  ";
    private static final int NAME = 0;
    private static final int BYTES = 1;

    private final List<String[]> rows = new ArrayList<>();

    private LayoutText() {}

    /** The text, in lines that end in a line break. */
    public static String of(MemoryLayout layout) {
        LayoutText text = new LayoutText();
        text.row("process", layout.processBytes(), "the sum of the five parts");
        for (LayoutPart part : layout.parts().values()) {
            text.row(INDENT + part.kind().label(), part.bytes(), part.derivation());
        }
        text.addSlots(layout.slots());
        text.addPages(layout);
        for (LayoutNeed need : layout.needs()) {
            text.row(
                    "needed: " + need.what(),
                    need.neededBytes(),
                    "of " + Amounts.words(need.availableBytes()) + ", " + need.derivation());
        }
        return text.aligned() + "JVM flags: " + String.join(" ", layout.jvmFlags()) + "\n";
    }

    /** Slots that are alike and follow each other make one row. */
    private void addSlots(List<SlotLayout> slots) {
        int first = 0;
        for (int i = 1; i <= slots.size(); i++) {
            if (i == slots.size() || !isAlike(slots.get(i), slots.get(first))) {
                addSlots(slots.get(first), slots.get(i - 1));
                first = i;
            }
        }
    }

    private static boolean isAlike(SlotLayout one, SlotLayout other) {
        return one.bytes() == other.bytes()
                && one.uses().equals(other.uses())
                && one.derivation().equals(other.derivation());
    }

    private void addSlots(SlotLayout first, SlotLayout last) {
        boolean isOne = first.number() == last.number();
        String name = isOne ? "slot " + first.number() : "slots " + first.number() + " to " + last.number();
        row(name, first.bytes(), (isOne ? "" : "each ") + first.derivation());
        for (Map.Entry<MemoryUse, Long> use : first.uses().entrySet()) {
            row(INDENT + use.getKey().label(), use.getValue(), "by weight");
        }
    }

    private void addPages(MemoryLayout layout) {
        String pages = layout.pages(BudgetKind.MANAGED) + " managed and " + layout.pages(BudgetKind.NETWORK)
                + " network pages";
        row("page", layout.pageBytes(), pages);
    }

    private void row(String name, long bytes, String derivation) {
        rows.add(new String[] {name, String.format(Locale.ROOT, "%,d", bytes), Amounts.words(bytes), derivation});
    }

    private String aligned() {
        int[] widths = new int[3];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append(row[NAME]).append(" ".repeat(widths[NAME] - row[NAME].length()));
            for (int i = BYTES; i < widths.length; i++) {
                text.append("  ")
                        .append(" ".repeat(widths[i] - row[i].length()))
                        .append(row[i]);
            }
            text.append("  ").append(row[widths.length]).append('\n');
        }
        return text.toString();
    }
}
