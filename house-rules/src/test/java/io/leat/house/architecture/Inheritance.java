package io.leat.house.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Classes of ours extend classes of ours one step deep: a reader looks in two places, not in five. */
final class Inheritance {
    private static final String OURS = "io.leat.";
    private static final Set<String> EXEMPT = Set.of("AbstractRichFunction", "DataStreamSource", "OnTimerContext");

    private Inheritance() {}

    /**
     * A line for each class with a grandparent of ours. Cache-line padding and the API's Rich functions are exempt, and
     * two classes whose ancestors come with the programming model.
     */
    static List<String> tooDeep(Iterable<JavaClass> classes) {
        List<String> violations = new ArrayList<>();
        for (JavaClass each : classes) {
            List<String> ancestors = each.getAllRawSuperclasses().stream()
                    .map(JavaClass::getName)
                    .filter(name -> name.startsWith(OURS))
                    .filter(name -> !isExempt(name))
                    .toList();
            if (ancestors.size() > 1 && !isExempt(each.getName())) {
                violations.add("%s extends %s".formatted(each.getName(), String.join(" extends ", ancestors)));
            }
        }
        return violations;
    }

    private static boolean isExempt(String className) {
        String simpleName = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        return simpleName.endsWith("Padding") || simpleName.startsWith("Rich") || EXEMPT.contains(simpleName);
    }
}
