package io.leat.examples.wordcount;

import io.leat.api.functions.Collector;
import io.leat.api.functions.FlatMapFunction;
import java.util.Locale;

/** Gives the words of a line: maximal runs of ASCII letters, in small letters. */
final class WordSplitter implements FlatMapFunction<String, String> {
    @Override
    public void flatMap(String line, Collector<String> out) {
        int length = line.length();
        int from = 0;
        while (from < length) {
            while (from < length && !isLetter(line.charAt(from))) {
                from++;
            }
            int to = from;
            while (to < length && isLetter(line.charAt(to))) {
                to++;
            }
            if (to > from) {
                out.collect(line.substring(from, to).toLowerCase(Locale.ROOT));
            }
            from = to;
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
