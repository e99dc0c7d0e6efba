package io.leat.jmh.codec;

/** A POJO of six fields, two of them text of 24 chars; 84 bytes. */
public final class Order {
    /** Fixed. */
    public long id;

    /** Fixed. */
    public long timestampMs;

    /** Fixed. */
    public int quantity;

    /** Fixed. */
    public double price;

    /** ASCII text. */
    public String instrument;

    /** ASCII text. */
    public String account;

    /** An order that differs from its neighbours, in its texts too. */
    public static Order of(int i) {
        Order order = new Order();
        order.id = i;
        order.timestampMs = 1_700_000_000_000L + i;
        order.quantity = i % 997;
        order.price = i / 7.0;
        order.instrument = "instrument-" + (1_000_000_000_000L + i % 5000);
        order.account = "account-" + (1_000_000_000_000_000L + i % 777);
        return order;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Order other
                && other.id == id
                && other.timestampMs == timestampMs
                && other.quantity == quantity
                && other.price == price
                && other.instrument.equals(instrument)
                && other.account.equals(account);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
