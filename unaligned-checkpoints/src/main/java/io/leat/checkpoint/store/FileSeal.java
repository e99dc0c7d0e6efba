package io.leat.checkpoint.store;

/**
 * What a file says of itself at its end, and the manifest of the file.
 *
 * @param length of the whole file in bytes
 * @param crc32c over all bytes but the last four, which hold it
 */
record FileSeal(long length, int crc32c) {
    @Override
    public String toString() {
        return "length=" + length + " crc32c=" + Integer.toHexString(crc32c);
    }
}
