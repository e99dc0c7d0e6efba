package io.leat.runtime.operator;

import io.leat.api.source.SimpleVersionedSerializer;
import io.leat.api.source.SourceSplit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The splits of a reader as bytes in a checkpoint: the serializer's version (4 bytes), how many (4), then for each its
 * length (4) and bytes; big-endian.
 */
public final class SplitList {
    private SplitList() {}

    static <S extends SourceSplit> byte[] toBytes(List<S> splits, SimpleVersionedSerializer<S> serializer)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(serializer.getVersion());
        out.writeInt(splits.size());
        for (S split : splits) {
            byte[] serialized = serializer.serialize(split);
            out.writeInt(serialized.length);
            out.write(serialized);
        }
        return bytes.toByteArray();
    }

    /** The splits again, in the order in which they were written. */
    public static <S extends SourceSplit> List<S> fromBytes(byte[] bytes, SimpleVersionedSerializer<S> serializer)
            throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int version = in.readInt();
        int count = in.readInt();
        List<S> splits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            if (length < 0 || length > in.available()) {
                throw new IOException("split=" + i + " of " + count + " has length=" + length + " but " + in.available()
                        + " bytes are left: the checkpoint is damaged; start from another one");
            }
            splits.add(serializer.deserialize(version, in.readNBytes(length)));
        }
        return splits;
    }
}
