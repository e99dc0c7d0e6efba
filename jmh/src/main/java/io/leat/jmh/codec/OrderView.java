package io.leat.jmh.codec;

import io.leat.serialize.view.View;
import org.agrona.DirectBuffer;

/** The fields of an {@link Order}, read and written in place. */
@View
interface OrderView {
    long id();

    OrderView id(long id);

    long timestampMs();

    OrderView timestampMs(long timestampMs);

    int quantity();

    OrderView quantity(int quantity);

    double price();

    OrderView price(double price);

    DirectBuffer instrument();

    OrderView instrument(DirectBuffer instrument);

    DirectBuffer account();

    OrderView account(DirectBuffer account);
}
