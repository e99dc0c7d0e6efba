package io.leat.house.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.leat.house.repository.Repository;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The class files that this build made of each module. One test class owns it and reads each module once. */
final class CompiledModules {
    private static final String GENERATED_BY_JMH = "/jmh_generated/";
    private static final String BUILD_DIRECTORY_PROPERTY = "leat.build.directory";

    private final Repository repository;
    private final Path buildDirectory;
    private final Map<String, JavaClasses> imports = new HashMap<>();

    CompiledModules(Repository repository) {
        this.repository = repository;
        Path here = Path.of("").toAbsolutePath();
        this.buildDirectory = here.relativize(Path.of(System.getProperty(BUILD_DIRECTORY_PROPERTY)));
    }

    JavaClasses mainClasses(String module) {
        return imported(module, "src/main/java", "classes");
    }

    /** The main classes of all modules at once, so that what one inherits from another is known. */
    JavaClasses allMainClasses(List<String> modules) {
        return importer()
                .importPaths(modules.stream()
                        .map(module -> repository
                                .root()
                                .resolve(module)
                                .resolve(buildDirectory)
                                .resolve("classes"))
                        .toList());
    }

    JavaClasses testClasses(String module) {
        return imported(module, "src/test/java", "test-classes");
    }

    private JavaClasses imported(String module, String sources, String output) {
        return imports.computeIfAbsent(
                module + "/" + output, name -> importFrom(repository.root().resolve(module), sources, output));
    }

    private JavaClasses importFrom(Path directory, String sources, String output) {
        Path classes = directory.resolve(buildDirectory).resolve(output);
        JavaClasses imported = importer().importPaths(List.of(classes));
        boolean hasSources = Repository.filesBelow(directory.resolve(sources)).stream()
                .anyMatch(file -> !file.endsWith("package-info.java"));
        if (hasSources && imported.isEmpty()) {
            throw new IllegalStateException("%s has sources but no classes in %s: build it first, as `mvn verify` does"
                    .formatted(directory, classes));
        }
        return imported;
    }

    private static ClassFileImporter importer() {
        return new ClassFileImporter().withImportOption(location -> !location.contains(GENERATED_BY_JMH));
    }
}
