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
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What a user or a reader meets from outside is explained: packages, public types, public methods. */
final class CommentRules {
    private CommentRules() {}

    /** A line for each public type or method of main sources without a comment. Overriding methods inherit theirs. */
    static List<String> undocumented(JavaSource source) {
        List<String> violations = new ArrayList<>();
        if (source.isTest() || source.isPackageInfo()) {
            return violations;
        }
        for (TreePath path : source.types()) {
            ClassTree type = (ClassTree) path.getLeaf();
            if (isReachable(path) && !source.isDocumented(path)) {
                violations.add("%s: public type %s has no comment".formatted(source.path(), type.getSimpleName()));
            }
        }
        for (TreePath path : source.methods()) {
            MethodTree method = (MethodTree) path.getLeaf();
            if (method.getReturnType() != null
                    && isReachable(path)
                    && !isOverride(method)
                    && !source.isDocumented(path)) {
                violations.add("%s: public method %s() has no comment".formatted(source.path(), method.getName()));
            }
        }
        return violations;
    }

    /**
     * A line for each package that nothing explains.
     *
     * @param module whose sources they are: main and test sources of one package share one package-info
     * @param sources all sources of the module
     */
    static List<String> unexplainedPackages(String module, List<JavaSource> sources) {
        Set<String> explained = sources.stream()
                .filter(JavaSource::isPackageInfo)
                .filter(JavaSource::explainsItsPackage)
                .map(JavaSource::packageName)
                .collect(Collectors.toSet());
        return sources.stream()
                .map(JavaSource::packageName)
                .filter(name -> !explained.contains(name))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(name -> "%s: package %s has no package-info that explains it".formatted(module, name))
                .toList();
    }

    private static boolean isReachable(TreePath path) {
        Tree leaf = path.getLeaf();
        ModifiersTree modifiers =
                leaf instanceof MethodTree method ? method.getModifiers() : ((ClassTree) leaf).getModifiers();
        TreePath parent = path.getParentPath();
        boolean inInterface = parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                && !modifiers.getFlags().contains(Modifier.PRIVATE);
        if (!modifiers.getFlags().contains(Modifier.PUBLIC) && !inInterface) {
            return false;
        }
        return !(parent.getLeaf() instanceof ClassTree outer)
                || (!outer.getSimpleName().isEmpty() && isReachable(parent));
    }

    private static boolean isOverride(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(name -> name.toString().equals("Override"));
    }
}
