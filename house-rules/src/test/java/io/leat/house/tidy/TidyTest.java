package io.leat.house.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.house.repository.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds every source and every text file to the rules of this package. What each catches is shown by {@link TidyRulesTest}. */
@Timeout(120)
class TidyTest {
    private static final Repository REPOSITORY = Repository.containingWorkingDirectory();
    /** Other people's files, kept byte for byte. */
    private static final String FOREIGN_DATA = "examples/data/";

    private static final List<JavaSource> SOURCES = new ArrayList<>();

    @BeforeAll
    static void readSources() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        for (String module : REPOSITORY.modules()) {
            for (Path path : REPOSITORY.javaSources(module)) {
                texts.put(REPOSITORY.root().relativize(path), Files.readString(path));
            }
        }
        SOURCES.addAll(JavaSource.parse(texts));
    }

    @Test
    void shouldFindTheSources() {
        assertThat(SOURCES)
                .extracting(source -> source.path().getFileName().toString())
                .contains("TidyTest.java");
    }

    @Test
    void shouldKeepFilesMethodsParametersAndFieldsSmall() {
        assertThat(inEachSource(SizeRules::violations)).isEmpty();
    }

    @Test
    void shouldNameTypesByTheirRole() {
        assertThat(inEachSource(NameRules::violations)).isEmpty();
    }

    @Test
    void shouldNameBoundAndRunEveryTest() {
        assertThat(inEachSource(TestRules::violations)).isEmpty();
    }

    @Test
    void shouldExplainEveryPublicTypeAndMethod() {
        assertThat(inEachSource(CommentRules::undocumented)).isEmpty();
    }

    @Test
    void shouldExplainEveryPackage() {
        List<String> violations = new ArrayList<>();
        SOURCES.stream()
                .collect(
                        Collectors.groupingBy(source -> source.path().getName(0).toString()))
                .forEach((module, sources) -> violations.addAll(CommentRules.unexplainedPackages(module, sources)));
        assertThat(violations).isEmpty();
    }

    @Test
    void shouldKeepTextsClean() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : REPOSITORY.files()) {
            byte[] bytes = Files.readAllBytes(file);
            String name = REPOSITORY.root().relativize(file).toString();
            if (isText(bytes) && !name.startsWith(FOREIGN_DATA)) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                violations.addAll(TextRules.violations(name, text, name.endsWith(".tsv")));
            }
        }
        assertThat(violations).isEmpty();
    }

    private static List<String> inEachSource(Function<JavaSource, List<String>> rule) {
        return SOURCES.stream().map(rule).flatMap(List::stream).toList();
    }

    private static boolean isText(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }
}
