package io.leat.api.datastream;

import io.leat.api.execution.JobDescriptionException;
import io.leat.api.execution.JobExecutor;
import java.util.Iterator;
import java.util.ServiceLoader;

/** Finds the one runtime on the class path. */
final class ExecutorDiscovery {
    private ExecutorDiscovery() {}

    static JobExecutor find() {
        Iterator<JobExecutor> found = ServiceLoader.load(JobExecutor.class).iterator();
        if (!found.hasNext()) {
            throw new JobDescriptionException(
                    "executors=0: there is no runtime on the class path; add the artifact io.leat:leat-runtime");
        }
        JobExecutor executor = found.next();
        if (found.hasNext()) {
            throw new JobDescriptionException("executors=" + executor.getClass().getName() + ", "
                    + found.next().getClass().getName()
                    + ": there is more than one runtime on the class path; leave one");
        }
        return executor;
    }
}
