package io.leat.simulation.run;

import io.leat.memory.page.PageLeakException;
import io.leat.runtime.engine.NetworkUse;
import io.leat.simulation.disk.PowerFailure;
import io.leat.simulation.disk.SimulatedFaultException;
import io.leat.simulation.scenario.SimulatedFunctionException;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks at how a job ends: what it failed by, and what it left in memory. One owner. */
final class JobChecker {
    private final Findings findings;

    JobChecker(Findings findings) {
        this.findings = findings;
    }

    /**
     * A job may fail only because the simulation made it, and must not leak pages even then.
     *
     * @param asked whether it was cancelled or the power failed
     */
    void onFailure(String what, Throwable failure, boolean asked) {
        if (!asked && !isDiskFault(failure) && !isFunctionFailure(failure)) {
            findings.add(what + ": " + failure);
        }
        if (isLeak(failure)) {
            findings.add("pages leaked: " + failure);
        }
    }

    /** Once a job has ended its channels hold nothing: every page and every credit has come back. */
    void onReleased(NetworkUse use) {
        if (use.pagesInUse() != 0 || use.borrowedPages() != 0 || use.spilledBytes() != 0) {
            findings.add("the channels still hold something after the end of the job: " + use);
        }
    }

    /** Whether the power failed, or a fault of the disk is behind it. */
    static boolean isDiskFault(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof PowerFailure || cause instanceof SimulatedFaultException);
    }

    /** Whether a user function that was told to fail is behind it. */
    static boolean isFunctionFailure(Throwable failure) {
        return causes(failure).anyMatch(SimulatedFunctionException.class::isInstance);
    }

    private static boolean isLeak(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof PageLeakException
                        || Stream.of(cause.getSuppressed()).anyMatch(JobChecker::isLeak));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
