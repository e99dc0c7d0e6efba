package io.leat.api.datastream;

/** What {@code sum}, {@code min} and {@code max} do with two values of a field; found by name and type. */
@SuppressWarnings("unused") // bound by FieldReducer through method handles
final class FieldArithmetic {
    private FieldArithmetic() {}

    static byte sum(byte a, byte b) {
        return (byte) (a + b);
    }

    static short sum(short a, short b) {
        return (short) (a + b);
    }

    static int sum(int a, int b) {
        return a + b;
    }

    static long sum(long a, long b) {
        return a + b;
    }

    static float sum(float a, float b) {
        return a + b;
    }

    static double sum(double a, double b) {
        return a + b;
    }

    static <C extends Comparable<C>> C min(C a, C b) {
        return b.compareTo(a) < 0 ? b : a;
    }

    static <C extends Comparable<C>> C max(C a, C b) {
        return b.compareTo(a) > 0 ? b : a;
    }

    static byte min(byte a, byte b) {
        return b < a ? b : a;
    }

    static byte max(byte a, byte b) {
        return b > a ? b : a;
    }

    static short min(short a, short b) {
        return b < a ? b : a;
    }

    static short max(short a, short b) {
        return b > a ? b : a;
    }

    static int min(int a, int b) {
        return Math.min(a, b);
    }

    static int max(int a, int b) {
        return Math.max(a, b);
    }

    static long min(long a, long b) {
        return Math.min(a, b);
    }

    static long max(long a, long b) {
        return Math.max(a, b);
    }

    static float min(float a, float b) {
        return Math.min(a, b);
    }

    static float max(float a, float b) {
        return Math.max(a, b);
    }

    static double min(double a, double b) {
        return Math.min(a, b);
    }

    static double max(double a, double b) {
        return Math.max(a, b);
    }
}
