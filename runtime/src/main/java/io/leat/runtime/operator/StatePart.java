package io.leat.runtime.operator;

/** The kinds of state an operator can have in a checkpoint. */
public enum StatePart {
    /** State and timers by key group. */
    KEYED("keyed"),
    /** The splits of a source reader. */
    SPLITS("splits"),
    /** What a sink writer needs to go on. */
    WRITER("writer"),
    /** The watermark of a subtask, 8 bytes. */
    WATERMARK("watermark");

    private final String suffix;

    StatePart(String suffix) {
        this.suffix = suffix;
    }

    /** The name of this part of an operator in a checkpoint. */
    public String key(String operatorUid) {
        return operatorUid + "/" + suffix;
    }
}
