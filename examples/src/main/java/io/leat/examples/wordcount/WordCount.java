package io.leat.examples.wordcount;

/**
 * How often a word occurs.
 *
 * @param word  the word, in small letters
 * @param count how often
 */
public record WordCount(String word, long count) {}
