package io.leat.runtime.reuse;

import io.leat.runtime.operator.Downstream;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.TypeInformation;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Watches the operators of a job for records kept beyond the call they were given for, where that is asked for. Built
 * with the job by one thread; what it puts round an operator belongs to that operator's subtask; asked for the
 * {@link #verdict} when all threads have ended.
 */
public final class ReuseChecks {
    static final String ADVICE = "Records are filled again and again, and views end with the call"
            + " (pipeline.object-reuse): keep a copy, or the fields that are needed";

    private final boolean enabled;
    private final boolean objectReuse;
    private final List<Watched> watched = new ArrayList<>();

    /** One operator of one subtask, and what it was given. */
    private record Watched(String operator, RetiredRecords given) {}

    /**
     * For one job.
     *
     * @param enabled     whether to check at all
     * @param objectReuse whether the job reuses records; if not, only views are watched
     */
    public ReuseChecks(boolean enabled, boolean objectReuse) {
        this.enabled = enabled;
        this.objectReuse = objectReuse;
    }

    /** Begins to watch an operator of one subtask, which takes records of this type. */
    public Watch watch(String operator, TypeInformation<?> inputType) {
        boolean reused =
                inputType.isView() || (objectReuse && inputType.createCodec().newReuse() != null);
        if (!enabled || !reused) {
            return new Watch(operator, inputType, null);
        }
        RetiredRecords given = new RetiredRecords();
        watched.add(new Watched(operator, given));
        return new Watch(operator, inputType, given);
    }

    /** Puts checks round an operator, or none. */
    public static final class Watch {
        private final String operator;
        private final TypeInformation<?> inputType;
        private final RetiredRecords given;

        private Watch(String operator, TypeInformation<?> inputType, RetiredRecords given) {
            this.operator = operator;
            this.inputType = inputType;
            this.given = given;
        }

        /** What stands in front of the operator. */
        @SuppressWarnings("unchecked") // the operator takes what the type says
        public <T> Downstream<T> before(Downstream<T> head) {
            return given == null
                    ? head
                    : new CheckedHandover<>(operator, (Codec<T>) inputType.createCodec(), head, given);
        }

        /** What stands behind the operator. */
        public <T> Downstream<T> behind(Downstream<T> downstream) {
            return given == null ? downstream : new CheckedEmission<>(operator, given, downstream);
        }
    }

    /**
     * Says which operators still hold records that they were given.
     *
     * @throws KeptRecordException if there are any; where the JVM was told not to collect garbage when asked, nothing is
     *                             known and nothing is said
     */
    public void verdict() {
        if (watched.isEmpty() || !collectGarbage()) {
            return;
        }
        String keepers = watched.stream()
                .filter(one -> one.given().held() > 0)
                .map(one ->
                        "operator=" + one.operator() + " kept=" + one.given().held())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!keepers.isEmpty()) {
            throw new KeptRecordException(
                    keepers + ": records were held longer than the call that they were given for. " + ADVICE);
        }
    }

    private static boolean collectGarbage() {
        WeakReference<Object> probe = new WeakReference<>(new Object());
        System.gc();
        return probe.get() == null;
    }
}
