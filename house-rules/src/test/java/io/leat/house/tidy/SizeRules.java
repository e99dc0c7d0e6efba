package io.leat.house.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** How large a file, a method, its list of parameters, and the state of a class may be. */
final class SizeRules {
    static final int FILE_LINES = 600;
    static final int METHOD_LINES = 60;
    static final int PARAMETERS = 7;
    static final int FIELDS = 12;

    private SizeRules() {}

    static List<String> violations(JavaSource source) {
        List<String> violations = new ArrayList<>();
        check(violations, source, "the file", "lines", source.text().lines().count(), FILE_LINES);
        for (TreePath path : source.methods()) {
            MethodTree method = (MethodTree) path.getLeaf();
            check(violations, source, method.getName() + "()", "lines", source.lines(method), METHOD_LINES);
            if (!isTuple(source)) {
                check(
                        violations,
                        source,
                        method.getName() + "()",
                        "parameters",
                        method.getParameters().size(),
                        PARAMETERS);
            }
        }
        for (TreePath path : source.types()) {
            ClassTree type = (ClassTree) path.getLeaf();
            check(violations, source, type.getSimpleName().toString(), "fields", fields(source, type), FIELDS);
        }
        return violations;
    }

    /** The constructor of a tuple of nine takes nine: the names and shapes of tuples are Flink's. */
    private static boolean isTuple(JavaSource source) {
        return source.path().getFileName().toString().matches("Tuple[89]\\.java");
    }

    /**
     * Constants are not counted: a layout names as many offsets as its format has. Nor are samples in tests: they show
     * every type of field in one class.
     */
    private static long fields(JavaSource source, ClassTree type) {
        if (source.isTest() || type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE) {
            return 0;
        }
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .count();
    }

    private static void check(
            List<String> violations, JavaSource source, String what, String unit, long count, int limit) {
        if (count > limit) {
            violations.add("%s: %s has %s=%d, the limit is %d".formatted(source.path(), what, unit, count, limit));
        }
    }
}
