package io.leat.report.page;

import io.leat.report.markup.Markup;
import io.leat.report.markup.Page;
import io.leat.report.plot.Series;
import io.leat.report.plot.SeriesPlot;
import java.util.List;
import java.util.Map;

/** A finished job as a page: what it found, its figures beside those of something plainer, and its series drawn. */
public final class JobPage {
    private JobPage() {}

    /**
     * The whole document.
     *
     * @param about   what it is about and how to read it, in a few sentences
     * @param summary what the job found, by name, in the order to show
     * @param figures the figures of the run beside others
     * @param series  each drawn as a panel
     */
    public static String render(
            String title, String about, Map<String, String> summary, Table figures, List<Series> series) {
        Markup body = new Markup();
        body.element("p", about);
        body.add(Facts.of(summary));
        body.element("h2", "Figures").add(figures.markup());
        body.element("h2", "Series");
        body.open("div", "class", "key")
                .element("span", "measured", "style", "--swatch: var(--ours)")
                .element("span", "labelled window", "style", "--swatch: var(--label)")
                .element("span", "anomaly raised in a labelled window", "style", "--swatch: var(--hit)")
                .element("span", "false alarm", "style", "--swatch: var(--alarm)")
                .close();
        body.open("div", "class", "panels");
        series.forEach(one -> body.add(SeriesPlot.of(one)));
        return Page.of(title, body.close());
    }
}
