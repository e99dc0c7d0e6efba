package io.leat.connect.file.source;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.leat.api.source.SimpleVersionedSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes and reads splits as {@link FileSplitLayout} says. Stateless. */
final class FileSplitSerializer implements SimpleVersionedSerializer<FileSplit> {
    @Override
    public int getVersion() {
        return FileSplitLayout.VERSION;
    }

    @Override
    public byte[] serialize(FileSplit split) {
        byte[] name = split.fileName().getBytes(UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(FileSplitLayout.FILE_NAME + name.length).order(LITTLE_ENDIAN);
        bytes.putInt(FileSplitLayout.INDEX, split.index());
        bytes.putInt(FileSplitLayout.PASS, split.pass());
        bytes.putLong(FileSplitLayout.SIZE_BYTES, split.sizeBytes());
        bytes.putLong(FileSplitLayout.OFFSET, split.offset());
        bytes.putLong(FileSplitLayout.LINE, split.line());
        bytes.put(FileSplitLayout.FILE_NAME, name);
        return bytes.array();
    }

    @Override
    public FileSplit deserialize(int version, byte[] serialized) throws IOException {
        if (version != FileSplitLayout.VERSION || serialized.length < FileSplitLayout.FILE_NAME) {
            throw new IOException("file split version=" + version + " bytes=" + serialized.length
                    + " cannot be read: this build reads version=" + FileSplitLayout.VERSION + " of at least "
                    + FileSplitLayout.FILE_NAME + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(serialized).order(LITTLE_ENDIAN);
        int nameBytes = serialized.length - FileSplitLayout.FILE_NAME;
        return new FileSplit(
                bytes.getInt(FileSplitLayout.INDEX),
                new String(serialized, FileSplitLayout.FILE_NAME, nameBytes, UTF_8),
                bytes.getLong(FileSplitLayout.SIZE_BYTES),
                bytes.getInt(FileSplitLayout.PASS),
                bytes.getLong(FileSplitLayout.OFFSET),
                bytes.getLong(FileSplitLayout.LINE));
    }
}
