package io.leat.report.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The frame of every page: one self-contained HTML document without a script and without a request, light or dark as
 * the reader's system has it.
 */
public final class Page {
    private Page() {}

    /** A document with a heading and a body. */
    public static String of(String title, Markup body) {
        Markup page = new Markup().open("html", "lang", "en").open("head");
        page.empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .element("title", title)
                .empty("link", "rel", "icon", "href", "data:,")
                .open("style")
                .verbatim(style())
                .close()
                .close();
        page.open("body").open("main").element("h1", title).add(body).close().close();
        return "<!DOCTYPE html>\n" + page.close() + "\n";
    }

    private static String style() {
        try (InputStream css = Page.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
