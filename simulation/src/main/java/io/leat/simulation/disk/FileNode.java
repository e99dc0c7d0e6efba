package io.leat.simulation.disk;

import java.util.Arrays;
import java.util.Random;

/** The bytes of a file, and those of them that are synced. */
final class FileNode implements Node {
    private byte[] bytes = new byte[0];
    private int length;
    private byte[] durable = new byte[0];

    int length() {
        return length;
    }

    byte get(int index) {
        return bytes[index];
    }

    void put(int index, byte value) {
        if (index >= bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(64, Math.max(index + 1, bytes.length * 2)));
        }
        if (index > length) {
            Arrays.fill(bytes, length, index, (byte) 0);
        }
        bytes[index] = value;
        length = Math.max(length, index + 1);
    }

    void truncate(int newLength) {
        length = Math.min(length, newLength);
    }

    @Override
    public void sync() {
        durable = Arrays.copyOf(bytes, length);
    }

    @Override
    public void syncAll() {
        sync();
    }

    @Override
    public int contentHash() {
        return Arrays.hashCode(Arrays.copyOf(bytes, length));
    }

    @Override
    public FileNode survivor(Random random) {
        FileNode survivor = new FileNode();
        survivor.bytes = survivingBytes(random);
        survivor.length = survivor.bytes.length;
        survivor.sync();
        return survivor;
    }

    @Override
    public FileNode surely() {
        FileNode sure = new FileNode();
        sure.bytes = durable;
        sure.length = durable.length;
        sure.sync();
        return sure;
    }

    private byte[] survivingBytes(Random random) {
        byte[] now = Arrays.copyOf(bytes, length);
        if (Arrays.equals(now, durable)) {
            return durable;
        }
        return switch (random.nextInt(4)) {
            case 0 -> durable;
            case 1 -> now;
            case 2 -> mixed(now, random);
            default -> torn(mixed(now, random), random);
        };
    }

    /** What is new up to some point, what was synced from there on. */
    private byte[] mixed(byte[] now, Random random) {
        int point = random.nextInt(now.length + 1);
        byte[] mixed = Arrays.copyOf(now, Math.max(point, durable.length));
        if (durable.length > point) {
            System.arraycopy(durable, point, mixed, point, durable.length - point);
        }
        return mixed;
    }

    /** Bytes beyond the synced ones may read as zeros: the length was written, the data was not. */
    private byte[] torn(byte[] content, Random random) {
        if (content.length > durable.length) {
            int from = durable.length + random.nextInt(content.length - durable.length);
            Arrays.fill(content, from, content.length, (byte) 0);
        }
        return content;
    }
}
