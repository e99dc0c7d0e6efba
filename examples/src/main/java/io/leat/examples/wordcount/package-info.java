/** Counts the words of a text file: the smallest job with a file source, keyed state, a timer and a file sink. */
package io.leat.examples.wordcount;
