package io.leat.house.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import io.leat.house.architecture.OutsideWorld.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A class that may take from the outside world what it then hands to others.
 *
 * @param className the full name; classes nested in it are included
 * @param parts what it may take
 * @param reason why it is the place for that
 */
record CompositionRoot(String className, Set<Part> parts, String reason) {
    static final List<CompositionRoot> ALL = List.of(
            new CompositionRoot(
                    "io.leat.runtime.engine.LocalJobExecutor",
                    EnumSet.of(Part.CLOCK_OBJECTS, Part.THREADS),
                    "found by ServiceLoader, which calls a constructor without arguments"),
            new CompositionRoot(
                    "io.leat.simulation.run.SeedRun",
                    EnumSet.of(Part.THREADS),
                    "hands in a thread factory, as it must, which the invoker placement never calls"));

    boolean covers(JavaClass candidate, Part part) {
        String name = candidate.getName();
        return parts.contains(part) && (name.equals(className) || name.startsWith(className + "$"));
    }
}
