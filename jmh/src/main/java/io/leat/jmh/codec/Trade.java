package io.leat.jmh.codec;

/**
 * An immutable record of six fields, two of them text.
 *
 * @param id          fixed
 * @param timestampMs fixed
 * @param quantity    fixed
 * @param price       fixed
 * @param symbol      ASCII text
 * @param venue       ASCII text
 */
public record Trade(long id, long timestampMs, int quantity, double price, String symbol, String venue) {
    /** A record that differs from its neighbours. */
    static Trade of(int i) {
        return new Trade(i, 1_700_000_000_000L + i, i % 997, i / 7.0, "SYM" + i % 5000, i % 2 == 0 ? "XNYS" : "XNAS");
    }
}
