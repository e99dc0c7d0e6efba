package io.leat.report.page;

import io.leat.report.markup.Markup;
import java.util.Map;

/** Names and values as a list of definitions. */
final class Facts {
    private Facts() {}

    static Markup of(Map<String, ?> facts) {
        Markup list = new Markup().open("dl", "class", "facts");
        facts.forEach(
                (name, value) -> list.element("dt", name.replace('_', ' ')).element("dd", String.valueOf(value)));
        return list.close();
    }
}
