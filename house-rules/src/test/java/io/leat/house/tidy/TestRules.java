package io.leat.house.tidy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tests say what should be, end in bounded time, and are never skipped. */
final class TestRules {
    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");
    private static final String TIMEOUT = "Timeout";
    private static final String DISABLED = "Disabled";
    private static final List<String> SKIPPING_IMPORTS = List.of(
            "org.junit.jupiter.api.Disabled",
            "org.junit.jupiter.api.condition",
            "org.junit.jupiter.api.Assumptions",
            "org.assertj.core.api.Assumptions");

    private TestRules() {}

    static List<String> violations(JavaSource source) {
        List<String> violations = new ArrayList<>();
        for (String skipping : source.imports()) {
            if (SKIPPING_IMPORTS.stream().anyMatch(skipping::startsWith)) {
                violations.add("%s: %s would skip tests".formatted(source.path(), skipping));
            }
        }
        for (TreePath path : source.methods()) {
            MethodTree method = (MethodTree) path.getLeaf();
            checkEnabled(violations, source, method.getModifiers());
            if (isTest(method)) {
                checkName(violations, source, method);
                checkTimeout(violations, source, outermostType(path));
            }
        }
        for (TreePath path : source.types()) {
            checkEnabled(violations, source, ((ClassTree) path.getLeaf()).getModifiers());
        }
        return violations.stream().distinct().toList();
    }

    private static void checkEnabled(List<String> violations, JavaSource source, ModifiersTree modifiers) {
        if (isAnnotated(modifiers, Set.of(DISABLED))) {
            violations.add("%s: @%s would skip tests".formatted(source.path(), DISABLED));
        }
    }

    private static void checkName(List<String> violations, JavaSource source, MethodTree method) {
        if (!method.getName().toString().startsWith("should")) {
            violations.add("%s: test %s() does not say what should be".formatted(source.path(), method.getName()));
        }
    }

    private static void checkTimeout(List<String> violations, JavaSource source, ClassTree type) {
        if (!isAnnotated(type.getModifiers(), Set.of(TIMEOUT))) {
            violations.add("%s: %s has no @%s".formatted(source.path(), type.getSimpleName(), TIMEOUT));
        }
    }

    private static boolean isTest(MethodTree method) {
        return isAnnotated(method.getModifiers(), TEST_ANNOTATIONS);
    }

    private static boolean isAnnotated(ModifiersTree modifiers, Set<String> annotations) {
        return modifiers.getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .map(Tree::toString)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .anyMatch(annotations::contains);
    }

    private static ClassTree outermostType(TreePath path) {
        ClassTree outermost = null;
        for (Tree tree : path) {
            if (tree instanceof ClassTree type) {
                outermost = type;
            }
        }
        return outermost;
    }
}
