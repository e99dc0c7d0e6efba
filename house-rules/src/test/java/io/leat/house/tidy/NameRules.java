package io.leat.house.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;

/** Names say a role. */
final class NameRules {
    private static final List<String> BANNED_SUFFIXES = List.of("Impl", "Util", "Utils", "Helper", "Manager");
    private static final String THE_ONE_MANAGER = "MemoryManager";

    private NameRules() {}

    static List<String> violations(JavaSource source) {
        List<String> violations = new ArrayList<>();
        for (TreePath path : source.types()) {
            String name = ((ClassTree) path.getLeaf()).getSimpleName().toString();
            if (!name.equals(THE_ONE_MANAGER) && BANNED_SUFFIXES.stream().anyMatch(name::endsWith)) {
                violations.add("%s: %s does not say a role".formatted(source.path(), name));
            }
        }
        return violations;
    }
}
