package io.leat.connect.file.source;

import java.io.Serializable;

/**
 * How files are read.
 *
 * @param format       how lines become records
 * @param passes       how often each file is read
 * @param onBadRecord  what a malformed row does
 * @param maxLineBytes a longer line is a malformed row
 */
record FileReadingOptions<T>(LineFormat<T> format, int passes, OnBadRecord onBadRecord, int maxLineBytes)
        implements Serializable {}
