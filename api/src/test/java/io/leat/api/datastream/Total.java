package io.leat.api.datastream;

import java.util.Objects;

/** A POJO of the tests: a public field, and fields behind getters and setters. */
public final class Total {
    public long amount;
    public String name;
    private int calls;
    private Double ratio;

    /** All fields at their defaults. */
    public Total() {}

    Total(String name, long amount, int calls, double ratio) {
        this.name = name;
        this.amount = amount;
        this.calls = calls;
        this.ratio = ratio;
    }

    public int getCalls() {
        return calls;
    }

    public void setCalls(int calls) {
        this.calls = calls;
    }

    public Double getRatio() {
        return ratio;
    }

    public void setRatio(Double ratio) {
        this.ratio = ratio;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Total t
                && t.amount == amount
                && t.calls == calls
                && Objects.equals(t.name, name)
                && Objects.equals(t.ratio, ratio);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, calls, name, ratio);
    }

    @Override
    public String toString() {
        return name + ' ' + amount + ' ' + calls + ' ' + ratio;
    }
}
