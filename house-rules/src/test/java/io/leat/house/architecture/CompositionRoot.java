package io.leat.house.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import io.leat.house.architecture.OutsideWorld.Part;
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
    static final List<CompositionRoot> ALL = List.of();

    boolean covers(JavaClass candidate, Part part) {
        String name = candidate.getName();
        return parts.contains(part) && (name.equals(className) || name.startsWith(className + "$"));
    }
}
