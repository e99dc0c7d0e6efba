package io.leat.network.channel;

/** By which right a channel holds a page, and so where the page goes when it has been read. */
enum PageGrant {
    /** The channel owns the page and uses it again. */
    EXCLUSIVE,
    /** The page is borrowed from the floating pages of the job, for a backlog. */
    FLOATING,
    /** The page is borrowed from the parking budget of the job, so that the producer can work for other channels. */
    PARKING,
    /** The page holds what a call emitted beyond the room that was there before it. */
    OVERDRAFT;

    private static final PageGrant[] BY_TAG = values();

    /** A number for the page to carry while it is held; never stored. */
    @SuppressWarnings("EnumOrdinal")
    int tag() {
        return ordinal();
    }

    static PageGrant ofTag(int tag) {
        return BY_TAG[tag];
    }
}
