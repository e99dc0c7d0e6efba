package io.leat.api.datastream;

import io.leat.api.execution.JobDescriptionException;
import io.leat.api.graph.Transformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The steps of the job that is being described. Owned by the environment. */
final class StepRegister {
    private final List<Transformation<?>> steps = new ArrayList<>();
    private int nextId = 1;

    int nextId() {
        return nextId++;
    }

    void add(Transformation<?> step) {
        steps.add(step);
    }

    void clear() {
        steps.clear();
    }

    /** All steps in the order of their ids, with those of an earlier job that they build on. */
    List<Transformation<?>> all() {
        if (steps.isEmpty()) {
            throw new JobDescriptionException("steps=0: describe a source and a sink before executing the job");
        }
        TreeMap<Integer, Transformation<?>> byId = new TreeMap<>();
        steps.forEach(step -> addWithInputs(step, byId));
        return List.copyOf(byId.values());
    }

    private static void addWithInputs(Transformation<?> step, Map<Integer, Transformation<?>> byId) {
        if (byId.putIfAbsent(step.getId(), step) == null) {
            step.getInputs().forEach(input -> addWithInputs(input, byId));
        }
    }
}
