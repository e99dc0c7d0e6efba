package io.leat.serialize.generate;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.codec.CompositeLayout;
import io.leat.serialize.codec.Malformed;
import io.leat.serialize.codec.StringCodec;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.objectweb.asm.Type;

/** Internal names of what generated code calls. */
final class Names {
    static final String OBJECT = "java/lang/Object";
    static final String CODEC = Type.getInternalName(Codec.class);
    static final String STRING_CODEC = Type.getInternalName(StringCodec.class);
    static final String BUFFER = Type.getInternalName(DirectBuffer.class);
    static final String MUTABLE_BUFFER = Type.getInternalName(MutableDirectBuffer.class);
    static final String UNSAFE_BUFFER = Type.getInternalName(UnsafeBuffer.class);
    static final String LAYOUT = Type.getInternalName(CompositeLayout.class);
    static final String MALFORMED = Type.getInternalName(Malformed.class);

    static final String CODEC_DESCRIPTOR = Type.getDescriptor(Codec.class);
    static final String ENCODE = "(L" + OBJECT + ";L" + MUTABLE_BUFFER + ";I)I";
    static final String DECODE = "(L" + BUFFER + ";IIL" + OBJECT + ";)L" + OBJECT + ";";

    private Names() {}
}
