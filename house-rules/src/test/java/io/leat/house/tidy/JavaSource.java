package io.leat.house.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One Java source, parsed but not compiled. Immutable. */
final class JavaSource {
    private final Path path;
    private final String text;
    private final CompilationUnitTree unit;
    private final DocTrees trees;
    private final List<TreePath> types = new ArrayList<>();
    private final List<TreePath> methods = new ArrayList<>();

    private JavaSource(Path path, String text, CompilationUnitTree unit, DocTrees trees) {
        this.path = path;
        this.text = text;
        this.unit = unit;
        this.trees = trees;
        new Collector().scan(new TreePath(unit), null);
    }

    /** Parses one text; for the arguments see {@link #parse(Map)}. */
    static JavaSource parse(Path path, String text) throws IOException {
        return parse(Map.of(path, text)).get(0);
    }

    /**
     * Parses texts.
     *
     * @param texts each under the path that violations call it by, and whose directories tell main from test sources
     */
    static List<JavaSource> parse(Map<Path, String> texts) throws IOException {
        List<Text> files = texts.entrySet().stream()
                .map(entry -> new Text(entry.getKey(), entry.getValue()))
                .toList();
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, errors, List.of("-proc:none"), null, files);
        List<JavaSource> sources = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            Path path = Path.of(unit.getSourceFile().toUri().getPath().substring(1));
            sources.add(new JavaSource(path, texts.get(path), unit, DocTrees.instance(task)));
        }
        if (!errors.getDiagnostics().isEmpty()) {
            throw new IllegalArgumentException("a source does not parse: " + errors.getDiagnostics());
        }
        return sources;
    }

    Path path() {
        return path;
    }

    String text() {
        return text;
    }

    boolean isTest() {
        return path.toString().contains("/src/test/");
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    /** Whether this is a package-info with a comment that says something. */
    boolean explainsItsPackage() {
        return unit.getPackage() != null && isDocumented(new TreePath(new TreePath(unit), unit.getPackage()));
    }

    /** The imports, as they stand in the source without the word import. */
    List<String> imports() {
        return unit.getImports().stream()
                .map(each -> each.getQualifiedIdentifier().toString())
                .toList();
    }

    /** All classes, interfaces, enums, records and annotations with a name, nested and local ones included. */
    List<TreePath> types() {
        return types;
    }

    /** All methods and constructors of {@link #types()} and of anonymous classes. */
    List<TreePath> methods() {
        return methods;
    }

    /** How many lines a tree covers, its comment not counted. */
    int lines(Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        long end = trees.getSourcePositions().getEndPosition(unit, tree);
        return (int) (unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start)) + 1;
    }

    /** Whether a Javadoc comment that says something stands before a type or method. */
    boolean isDocumented(TreePath path) {
        String comment = trees.getDocComment(path);
        return comment != null && !comment.isBlank();
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(Path path, String text) {
            super(URI.create("memory:///" + path), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Collector extends TreePathScanner<Void, Void> {
        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!type.getSimpleName().isEmpty()) {
                types.add(getCurrentPath());
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            methods.add(getCurrentPath());
            return super.visitMethod(method, null);
        }
    }
}
