package io.leat.network.channel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * How a thread that is about to park is told that there is something to do after all.
 *
 * <p>The sleeper announces itself, looks once more whether there is work, and parks only if there is none. Whoever makes
 * work for it makes that visible first and signals then. A full fence stands between the two steps on either side, so
 * at least one of the two sees the other: work is never left lying beside a sleeper.
 *
 * <p>One sleeper at a time; any number of threads may signal. A signal to a thread that has not announced itself costs
 * the fence and one read.
 */
public final class WakeUp {
    private static final VarHandle SLEEPER;

    static {
        try {
            SLEEPER = MethodHandles.lookup().findVarHandle(WakeUp.class, "sleeper", Thread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Who is about to park or parked, or null. */
    @SuppressWarnings("unused") // by its handle
    private Thread sleeper;

    /** Sleeper: says that the calling thread will park unless it finds work when it now looks again. */
    public void announce() {
        SLEEPER.setVolatile(this, Thread.currentThread());
        VarHandle.fullFence();
    }

    /** Sleeper: says that the calling thread is awake, whatever woke it. */
    public void cancel() {
        SLEEPER.setOpaque(this, (Thread) null);
    }

    /**
     * Whether a sleeper has announced itself and not been signalled since. May be asked from any thread.
     *
     * @return whether a signal would unpark somebody
     */
    public boolean isAnnounced() {
        return SLEEPER.getVolatile(this) != null;
    }

    /** Unparks the sleeper, if there is one. What it is to find has been made visible before. */
    public void signal() {
        VarHandle.fullFence();
        Thread thread = (Thread) SLEEPER.getOpaque(this);
        if (thread != null && SLEEPER.compareAndSet(this, thread, (Thread) null)) {
            LockSupport.unpark(thread);
        }
    }
}
