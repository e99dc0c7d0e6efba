package io.leat.house.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles bad examples, so that a rule can be seen to fail. */
final class Snippets {
    private Snippets() {}

    /**
     * The classes of some sources.
     *
     * @param directory where the class files go
     * @param sources each a whole compilation unit with a package and one top-level type
     */
    static JavaClasses compiled(Path directory, String... sources) throws IOException {
        Files.createDirectories(directory);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> units = Stream.of(sources).map(Source::new).toList();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            List<String> options = List.of("-proc:none", "-nowarn", "--release", "17");
            if (!compiler.getTask(null, files, null, options, null, units).call()) {
                throw new IllegalArgumentException("a snippet does not compile");
            }
        }
        return new ClassFileImporter().importPaths(List.of(directory));
    }

    private static final class Source extends SimpleJavaFileObject {
        private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");

        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + typeName(text) + Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String typeName(String text) {
            Matcher type = TYPE.matcher(text);
            if (type.find()) {
                return type.group(1);
            }
            throw new IllegalArgumentException("no type in " + text);
        }
    }
}
