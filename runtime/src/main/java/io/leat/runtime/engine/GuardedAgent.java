package io.leat.runtime.engine;

import io.leat.network.channel.WakeUp;
import java.util.List;
import org.agrona.concurrent.Agent;

/** An agent of a job: does nothing once the job's fate is decided, and decides it when it throws. */
final class GuardedAgent implements Agent {
    private final Agent agent;
    private final JobFate fate;
    private final List<WakeUp> wakeUps;
    private boolean started;

    /**
     * An agent of a job.
     *
     * @param wakeUps what is signalled when there is work for it, if anything is
     */
    GuardedAgent(Agent agent, JobFate fate, List<WakeUp> wakeUps) {
        this.agent = agent;
        this.fate = fate;
        this.wakeUps = wakeUps;
    }

    List<WakeUp> wakeUps() {
        return wakeUps;
    }

    @Override
    public String roleName() {
        return agent.roleName();
    }

    @Override
    @SuppressWarnings("CatchingUnchecked") // whatever a user function throws must fail the job, an Error too
    public int doWork() {
        if (fate.isDecided()) {
            return 0;
        }
        try {
            if (!started) {
                started = true;
                agent.onStart();
            }
            return agent.doWork();
        } catch (Throwable e) {
            fate.fail(new SubtaskFailure(agent.roleName(), e));
            return 0;
        }
    }
}
