package io.leat.runtime.loop;

import io.leat.runtime.place.WeakClasses;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes loops. Chains of the same functions in the same order, over the same kind of cursor, share the class of their loop,
 * and with it the compiled code: so do the subtasks of a job, and a job that runs again.
 *
 * <p>Memory: see {@link WeakClasses}. The class of a loop holds the classes of the functions, its objects hold it.
 */
public final class LoopClasses {
    private static final WeakClasses LOOPS = new WeakClasses();

    private LoopClasses() {}

    /**
     * A loop of {@code steps}, of which the last is one that ends it.
     *
     * @param input   the classes of cursor, timestamp assigner and watermark generator, which each run must be given
     * @param outcome is told of its runs
     */
    public static RecordLoop create(List<Class<?>> input, List<LoopStep> steps, RecordLoop.Outcome outcome) {
        List<Class<?>> path = new ArrayList<>(input);
        for (LoopStep step : steps) {
            path.add(step.type());
            path.add(step.target().getClass());
        }
        Class<?> loop = LOOPS.find(path, () -> define(input, steps));
        Object[] targets = steps.stream().map(LoopStep::target).toArray();
        try {
            return (RecordLoop) loop.getDeclaredConstructor(RecordLoop.Outcome.class, Object[].class)
                    .newInstance(outcome, targets);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("steps=" + steps + " cannot be made a loop: " + e + "; report this", e);
        }
    }

    private static Class<?> define(List<Class<?>> input, List<LoopStep> steps) {
        List<Class<?>> exact = new ArrayList<>(input);
        steps.forEach(step -> exact.add(step.target().getClass()));
        Lookup lookup = MethodHandles.lookup();
        try {
            return lookup.defineHiddenClassWithClassData(LoopCode.write(steps), List.copyOf(exact), true)
                    .lookupClass();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("steps=" + steps + " cannot be made a loop: " + e + "; report this", e);
        }
    }
}
