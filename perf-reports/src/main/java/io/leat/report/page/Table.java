package io.leat.report.page;

import io.leat.report.markup.Markup;
import java.util.List;

/**
 * A table of text; the first column names the row, the others hold figures.
 *
 * @param columns the heads
 * @param rows    each as long as the heads
 */
public record Table(List<String> columns, List<List<String>> rows) {
    /** Takes its own copies and refuses ragged rows. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "columns=" + columns.size() + " cells=" + row.size() + ": every row needs a cell a column");
            }
        }
    }

    Markup markup() {
        Markup table = new Markup()
                .open("div", "class", "scroll")
                .open("table")
                .open("thead")
                .open("tr");
        cells(table, "th", columns);
        table.close().close().open("tbody");
        for (List<String> row : rows) {
            cells(table.open("tr"), "td", row);
            table.close();
        }
        return table.close().close().close();
    }

    private static void cells(Markup table, String tag, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (i == 0) {
                table.element(tag, texts.get(i));
            } else {
                table.element(tag, texts.get(i), "class", "number");
            }
        }
    }
}
