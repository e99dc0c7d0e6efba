package io.leat.serialize.sbe;

import org.agrona.DirectBuffer;

/** Calls the methods of one SBE decoder class; generated, as its methods stand in no interface. Stateless. */
public interface SbeAccess {
    /** A new decoder. */
    Object create();

    /** What it reads. */
    DirectBuffer buffer(Object decoder);

    /** Where its message begins. */
    int offset(Object decoder);

    /** The length of its message, groups and data included. */
    int sbeDecodedLength(Object decoder);

    /** The length of the root block that the message was written with. */
    int actingBlockLength(Object decoder);

    /** The version of the schema that the message was written with. */
    int actingVersion(Object decoder);

    /** Makes it read a message. */
    void wrap(Object decoder, DirectBuffer buffer, int offset, int actingBlockLength, int actingVersion);
}
