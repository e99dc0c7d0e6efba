package io.leat.report.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds HTML or SVG text, appending only. Text and attributes are escaped; elements must be closed in order.
 *
 * <p>Attributes are given as name, value, name, value. One owner.
 */
public final class Markup {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. */
    public Markup open(String tag, String... attributes) {
        start(tag, attributes);
        text.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        if (open.isEmpty()) {
            throw new IllegalStateException("open=0: there is no element to close");
        }
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    public Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        text.append("/>");
        return this;
    }

    /** An element with text. */
    public Markup element(String tag, String content, String... attributes) {
        return open(tag, attributes).text(content).close();
    }

    /** Text, escaped. */
    public Markup text(String content) {
        for (int i = 0; i < content.length(); i++) {
            escape(content.charAt(i));
        }
        return this;
    }

    /** What another one built. */
    public Markup add(Markup other) {
        text.append(other);
        return this;
    }

    /** Text as it is, for style sheets of the house. */
    Markup verbatim(String content) {
        text.append(content);
        return this;
    }

    /**
     * What was built.
     *
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open=" + open + ": close these elements first");
        }
        return text.toString();
    }

    private void start(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes=" + attributes.length + ": give name and value in turn");
        }
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            text.append('"');
        }
    }

    private void escape(char c) {
        switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            default -> text.append(c);
        }
    }
}
