package io.leat.simulation.run;

import io.leat.simulation.disk.DiskFault;
import io.leat.simulation.disk.SimulatedDisk;
import io.leat.simulation.scenario.Attempt;
import java.util.Random;

/**
 * What happens to one life of the process that runs the job, drawn from the seed. Immutable.
 *
 * @param ending        how it ends, if the job does not end before
 * @param endingAfter   after how many steps, or disk operations, it does
 * @param atSync        whether of disk operations only syncs are counted
 * @param powerStaysOn  whether a crash takes the process alone, so that nothing is lost that was not synced
 * @param fault         how the disk fails in between
 * @param faultAfter    after how many operations it does
 * @param faultCount    how many operations fail
 * @param failingRecord at which record a user function throws
 * @param timeLeaps     whether time leaps forward now and then, so that checkpoints time out
 */
record Life(
        Ending ending,
        int endingAfter,
        boolean atSync,
        boolean powerStaysOn,
        DiskFault fault,
        int faultAfter,
        int faultCount,
        long failingRecord,
        boolean timeLeaps) {
    /** Nothing but the job itself ends it. */
    static final Life CALM = new Life(Ending.OWN, 0, false, false, DiskFault.FULL, 0, 0, Attempt.NEVER, false);

    private static final int MOST_STEPS = 12;
    private static final int MOST_OPERATIONS = 9;
    private static final int MOST_SYNCS = 7;
    private static final int MOST_FAULTS = 20;
    private static final int MOST_RECORDS = 8;

    /** How a life may end. */
    enum Ending {
        /** With the job. */
        OWN,
        /** The process is gone between two steps. */
        CRASH_BETWEEN_STEPS,
        /** The process is gone before a disk operation. */
        CRASH_ON_DISK,
        /** The job is stopped with a last checkpoint. */
        STOP,
        /** The job is cancelled. */
        CANCEL
    }

    static Life draw(Random random) {
        Ending ending = switch (random.nextInt(12)) {
            case 0 -> Ending.OWN;
            case 1, 2 -> Ending.STOP;
            case 3 -> Ending.CANCEL;
            case 4, 5, 6, 7 -> Ending.CRASH_BETWEEN_STEPS;
            default -> Ending.CRASH_ON_DISK;
        };
        boolean atSync = random.nextInt(3) == 0;
        int mostOnDisk = atSync ? MOST_SYNCS : MOST_OPERATIONS;
        int endingAfter = upToPowerOfTwo(ending == Ending.CRASH_ON_DISK ? mostOnDisk : MOST_STEPS, random);
        boolean faulty = random.nextInt(5) == 0;
        return new Life(
                ending,
                endingAfter,
                atSync,
                random.nextInt(3) == 0,
                random.nextBoolean() ? DiskFault.FULL : DiskFault.BROKEN,
                upToPowerOfTwo(MOST_OPERATIONS, random),
                faulty ? 1 + random.nextInt(MOST_FAULTS) : 0,
                random.nextInt(8) == 0 ? 1 + upToPowerOfTwo(MOST_RECORDS, random) : Attempt.NEVER,
                random.nextInt(6) == 0);
    }

    /** Small numbers as often as large ones. */
    private static int upToPowerOfTwo(int highestPower, Random random) {
        return random.nextInt(1 << (1 + random.nextInt(highestPower)));
    }

    /** Tells the disk what to do, from the operation it stands at. */
    void arrange(SimulatedDisk disk) {
        if (ending == Ending.CRASH_ON_DISK && atSync) {
            disk.crashAtSync(endingAfter);
        } else if (ending == Ending.CRASH_ON_DISK) {
            disk.crashAt(disk.operations() + endingAfter);
        }
        if (faultCount > 0) {
            disk.failAt(disk.operations() + faultAfter, faultCount, fault);
        }
    }

    /** Whether it ends otherwise than by the disk, at the latest after so many steps. */
    boolean endsAt(long stepsSoFar) {
        return ending != Ending.OWN && ending != Ending.CRASH_ON_DISK && stepsSoFar == endingAfter;
    }
}
