package io.leat.api.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.datastream.DataStream;
import io.leat.serialize.types.TypeInformation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds the table of imports complete and true. */
@Timeout(60)
class FlinkImportsTest {
    /** Public classes that have no counterpart, and why. A package stands for all that is in it. */
    private static final Map<String, String> OUR_OWN = Map.ofEntries(
            Map.entry("io.leat.api.configuration.IdlePolicy", "Flink's threads block"),
            Map.entry("io.leat.api.configuration.PageChecks", "Flink has no pages that can be watched"),
            Map.entry("io.leat.api.configuration.Placement", "threads are chosen by an option here"),
            Map.entry(
                    "io.leat.api.execution.JobDescriptionException",
                    "refusals before any work have a type of their own"),
            Map.entry("io.leat.api.execution.JobExecutor", "the seam to the runtime"),
            Map.entry("io.leat.api.execution.JobProgress", "figures for a progress line"),
            Map.entry("io.leat.api.functions.LongKeySelector", "keys that are not boxed"),
            Map.entry("io.leat.api.graph.KeySpec", "a job is described by plain values"),
            Map.entry("io.leat.api.graph.OperatorSpec", "a job is described by plain values"),
            Map.entry("io.leat.api.graph.Partitioning", "a job is described by plain values"),
            Map.entry("io.leat.api.graph.TransformationVisitor", "a job is described by plain values"),
            Map.entry("io.leat.api.source.CollectionSource", "behind fromData, which Flink builds from a generator"),
            Map.entry("io.leat.api.source.RecordCursor", "records that the engine pulls, in one loop with the chain"),
            Map.entry("io.leat.serialize.codec", "codecs are not Flink's TypeSerializers"),
            Map.entry("io.leat.serialize.generate", "codecs are generated"),
            Map.entry("io.leat.serialize.key", "keys are hashed by their bytes"),
            Map.entry(
                    "io.leat.serialize.types.CompositeType",
                    "shares a name only: tuples, records and POJOs are one here"),
            Map.entry("io.leat.serialize.types.ContainerType", "lists, maps, arrays and Either are one here"),
            Map.entry("io.leat.serialize.chronicle", "Chronicle's types are our own"),
            Map.entry("io.leat.serialize.sbe", "SBE is our own"),
            Map.entry("io.leat.serialize.types.TypeLayout", "layouts are printed here"),
            Map.entry("io.leat.serialize.types.ViewType", "views are our own"),
            Map.entry("io.leat.serialize.types.Views", "views are our own"),
            Map.entry("io.leat.serialize.view", "views are our own"),
            Map.entry("io.leat.serialize.types.TypeExtractor", "shares a name only: one method, for the api module"));

    @Test
    void shouldNameOnlyClassesThatExistAndArePublic() throws Exception {
        for (String ours : table().values()) {
            Class<?> found = Class.forName(ours, false, getClass().getClassLoader());
            assertThat(Modifier.isPublic(found.getModifiers())).as(ours).isTrue();
        }
    }

    @Test
    void shouldKeepSimpleNames() throws Exception {
        table().forEach((flink, ours) -> {
            assertThat(flink).startsWith("org.apache.flink.");
            assertThat(simpleName(ours)).as(flink).isEqualTo(simpleName(flink));
        });
    }

    @Test
    void shouldBeSortedAndHoldEachClassOnce() throws Exception {
        List<String> lines = lines();

        assertThat(lines).isSorted().doesNotHaveDuplicates().allMatch(line -> line.split("\t", -1).length == 2);
        assertThat(table()).hasSameSizeAs(lines);
        assertThat(new TreeSet<>(table().values())).hasSameSizeAs(lines);
    }

    @Test
    void shouldHoldEveryPublicClassThatIsNotOurOwn() throws Exception {
        Set<String> missing = new TreeSet<>(publicClasses());
        missing.removeAll(table().values());
        missing.removeIf(FlinkImportsTest::isOurOwn);

        assertThat(missing)
                .as("add them to flink-imports.tsv, or say here why they are Leat's own")
                .isEmpty();
    }

    @Test
    void shouldKeepNoReasonForAClassThatIsGoneOrMapped() throws Exception {
        Set<String> classes = publicClasses();
        for (String own : OUR_OWN.keySet()) {
            assertThat(classes).as(own).anyMatch(name -> belongsTo(name, own));
            assertThat(table().values()).as(own).noneMatch(name -> belongsTo(name, own));
        }
    }

    private static boolean isOurOwn(String name) {
        return OUR_OWN.keySet().stream().anyMatch(own -> belongsTo(name, own));
    }

    private static boolean belongsTo(String name, String own) {
        return name.equals(own) || name.startsWith(own + '.') || name.startsWith(own + '$');
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (String line : lines()) {
            String[] pair = line.split("\t", -1);
            table.put(pair[0], pair[1]);
        }
        return table;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = DataStream.class.getResourceAsStream("/io/leat/flink-imports.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Names of the classes of api and serializers that users can see, nested ones included. */
    private static Set<String> publicClasses() throws Exception {
        Set<String> names = new TreeSet<>();
        for (Class<?> one : List.of(DataStream.class, TypeInformation.class)) {
            for (String name : classNames(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI())) {
                Class<?> found = Class.forName(name, false, one.getClassLoader());
                if (isVisible(found)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isVisible(Class<?> type) {
        return type == null || (Modifier.isPublic(type.getModifiers()) && isVisible(type.getEnclosingClass()));
    }

    /** From a directory of classes, or from a jar. */
    private static List<String> classNames(URI location) throws IOException {
        Path path = Path.of(location);
        if (Files.isDirectory(path)) {
            return classNames(path);
        }
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
            return classNames(jar.getPath("/"));
        }
    }

    private static List<String> classNames(Path root) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .forEach(file ->
                            names.add(file.substring(0, file.length() - 6).replace('/', '.')));
        }
        return names;
    }
}
