package io.leat.network.channel;

import io.leat.memory.page.Page;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;

/**
 * The pages that one channel may use, and the way of each page back to where it came from.
 *
 * <p>The writer takes, the reader gives back. A page that the channel owns returns by a queue between the two; a
 * borrowed one goes back to the pool and its quota at once. The writer keeps one page in reserve: while it does, it has
 * room for a page's worth of frames that no other channel can take away.
 */
final class ChannelCredit {
    private final ChannelMemory memory;
    private final String owner;
    private final PageQuota floating;
    private final PageQuota parking;
    private final OneToOneConcurrentArrayQueue<Page> own;

    /** How pages come back. */
    private PageReturn pages;

    /** The writer's page in reserve, or null. */
    private Page reserve;

    /** Told whenever {@link #reserve} comes or goes. */
    private RoomLedger ledger = new RoomLedger();

    /** Whether the page taken last is a borrowed one. */
    private boolean tookBorrowed;

    private boolean closed;

    ChannelCredit(ChannelMemory memory, String owner, ChannelConfig config) {
        this.memory = memory;
        this.owner = owner;
        this.floating = new PageQuota(config.floatingPages(), memory.floating());
        this.parking = new PageQuota(config.parkedPages(), memory.parking());
        int ownPages = memory.config().exclusivePages();
        this.own = new OneToOneConcurrentArrayQueue<>(ownPages);
        memory.channelOpened(owner);
        takeOwnPages(ownPages);
        ledger.lost();
    }

    /** Whoever makes the channel says how its pages come back, once. */
    void returnsBy(PageReturn newPages) {
        pages = newPages;
    }

    /** The most pages that can be queued in the channel at once. */
    int maxQueuedPages() {
        ChannelMemoryConfig config = memory.config();
        return config.exclusivePages()
                + Math.min(floating.limit(), config.floatingPages())
                + Math.min(parking.limit(), config.parkingPages())
                + config.overdraftPages();
    }

    /** Writer: counts in another ledger from now on. */
    void join(RoomLedger newLedger) {
        if (reserve == null) {
            ledger.found();
            newLedger.lost();
        }
        ledger = newLedger;
    }

    /** Writer: whether a page is in reserve. */
    boolean isReady() {
        return reserve != null;
    }

    /** Writer: puts a page in reserve if there is none: an own page, else a floating one, else a parking one. */
    boolean makeReady() {
        if (reserve != null) {
            return true;
        }
        checkOpen();
        pages.reclaim();
        reserve = takePage();
        if (reserve == null) {
            return false;
        }
        ledger.found();
        return true;
    }

    /** Writer: the page in reserve, which is a page to write now; null when none can be had within the credit. */
    Page take() {
        if (!makeReady()) {
            return null;
        }
        Page page = reserve;
        reserve = null;
        ledger.lost();
        tookBorrowed = isBorrowed(page);
        return page;
    }

    /** Writer: a page beyond the credit, or null when the overdraft of the job is used up. */
    Page takeOverdraft() {
        Page page = borrow(memory.overdraft(), PageGrant.OVERDRAFT);
        tookBorrowed |= page != null;
        return page;
    }

    /** Writer: whether the page it took last belongs to the job and not to this channel. */
    boolean tookBorrowed() {
        return tookBorrowed;
    }

    /**
     * Writer: gives a borrowed page in reserve back once an own page can take its place.
     *
     * @return whether the page in reserve is an own one
     */
    boolean settle() {
        pages.reclaim();
        if (reserve == null) {
            return false;
        }
        if (!isBorrowed(reserve)) {
            return true;
        }
        Page ownPage = own.poll();
        if (ownPage == null) {
            return false;
        }
        giveBack(reserve);
        reserve = ownPage;
        return true;
    }

    private static boolean isBorrowed(Page page) {
        return PageGrant.ofTag(page.tag()) != PageGrant.EXCLUSIVE;
    }

    /** Gives back a page that has been read; its bytes are not touched any more. */
    void giveBack(Page page) {
        switch (PageGrant.ofTag(page.tag())) {
            case EXCLUSIVE -> own.offer(page);
            case FLOATING -> giveBack(page, floating);
            case PARKING -> giveBack(page, parking);
            case OVERDRAFT -> giveBack(page, memory.overdraft());
        }
    }

    /** Gives the own pages and the reserve back to the pool, after both ends of the channel have stopped. */
    void close() {
        closed = true;
        if (reserve != null) {
            giveBack(reserve);
            reserve = null;
        }
        own.drain(Page::release);
        memory.channelClosed();
    }

    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("used after it was closed: " + owner);
        }
    }

    private void takeOwnPages(int count) {
        for (int i = 0; i < count; i++) {
            Page page = null;
            try {
                page = leased(PageGrant.EXCLUSIVE);
            } finally {
                if (page == null) {
                    close();
                }
            }
            if (page == null) {
                throw new IllegalStateException("no own page left, though two are kept for each channel: " + owner
                        + "; is a page of a closed channel still retained?");
            }
            own.offer(page);
        }
    }

    private Page takePage() {
        Page page = own.poll();
        if (page == null) {
            page = borrow(floating, PageGrant.FLOATING);
        }
        return page != null ? page : borrow(parking, PageGrant.PARKING);
    }

    private Page borrow(PageQuota quota, PageGrant grant) {
        if (!quota.tryTake()) {
            return null;
        }
        Page page = leased(grant);
        if (page == null) {
            quota.giveBack();
        }
        return page;
    }

    /** The page goes first, so that whoever gets the quota finds a page. */
    private static void giveBack(Page page, PageQuota quota) {
        page.release();
        quota.giveBack();
    }

    private Page leased(PageGrant grant) {
        Page page = memory.tryAcquire(owner);
        if (page != null) {
            page.tag(grant.tag());
        }
        return page;
    }
}
