package io.leat.cli.job;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the collectors of this JVM have done.
 *
 * @param count   collections
 * @param pauseMs time spent in them
 */
public record GarbageCollection(long count, long pauseMs) {

    /** Since the JVM began. */
    public static GarbageCollection soFar() {
        long count = 0;
        long pauseMs = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            count += Math.max(0, collector.getCollectionCount());
            pauseMs += Math.max(0, collector.getCollectionTime());
        }
        return new GarbageCollection(count, pauseMs);
    }

    /** Since an earlier moment. */
    public GarbageCollection since(GarbageCollection earlier) {
        return new GarbageCollection(count - earlier.count, pauseMs - earlier.pauseMs);
    }
}
