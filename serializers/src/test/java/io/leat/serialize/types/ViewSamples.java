package io.leat.serialize.types;

import io.leat.serialize.view.FixedLength;
import io.leat.serialize.view.View;
import java.util.List;
import org.agrona.DirectBuffer;

/** Views, good and bad. */
@SuppressWarnings("EffectivelyPrivate") // shapes that users write
final class ViewSamples {
    private ViewSamples() {}

    @View
    interface Trade {
        long id();

        Trade id(long id);

        double price();

        Trade price(double price);

        String symbol();

        Trade symbol(String symbol);

        CharSequence venue();

        Trade venue(CharSequence venue);

        default double cost() {
            return price() * 2;
        }
    }

    record TradeRecord(long id, double price, String symbol, String venue) {}

    interface Base {
        short zone();

        Base zone(short zone);
    }

    @View
    interface Everything extends Base {
        @Override
        Everything zone(short zone);

        boolean flag();

        void flag(boolean flag);

        byte tiny();

        void tiny(byte tiny);

        char letter();

        void letter(char letter);

        int number();

        void number(int number);

        float ratio();

        void ratio(float ratio);

        @FixedLength(8)
        CharSequence code();

        void code(CharSequence code);

        @FixedLength(12)
        String name();

        void name(String name);

        @FixedLength(4)
        DirectBuffer digest();

        void digest(DirectBuffer digest);

        @FixedLength(2)
        byte[] pair();

        void pair(byte[] pair);

        byte[] copy();

        void copy(byte[] copy);

        DirectBuffer payload();

        void payload(DirectBuffer payload);

        long last();

        void last(long last);
    }

    @View
    interface Fixed {
        long id();

        void id(long id);

        @FixedLength(4)
        DirectBuffer bytes();

        void bytes(DirectBuffer bytes);
    }

    @View
    interface NoSetter {
        long id();
    }

    @View
    interface NoGetter {
        void id(long id);
    }

    @View
    interface OtherType {
        long id();

        void id(int id);
    }

    @View
    interface OtherResult {
        long id();

        int id(long id);
    }

    @View
    interface OfList {
        List<String> names();

        void names(List<String> names);
    }

    @View
    interface Reserved {
        boolean isWrapped();

        void isWrapped(boolean wrapped);
    }

    @View
    interface NothingInIt {}

    @View
    interface FixedNumber {
        @FixedLength(8)
        long id();

        void id(long id);
    }

    @View
    record NoInterface(long id) {}

    record Holds(Trade trade) {}
}
