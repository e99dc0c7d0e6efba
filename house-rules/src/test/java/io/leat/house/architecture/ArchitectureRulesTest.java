package io.leat.house.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.leat.house.architecture.OutsideWorld.Part;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds each rule of this package what it must refuse, and what it must let pass. */
@Timeout(120)
class ArchitectureRulesTest {
    private static final ModuleTable TABLE = new ModuleTable(List.of(
            new ModuleRow("low", "io.leat.low", Set.of(), Set.of("org.library")),
            new ModuleRow("high", "io.leat.high", Set.of("low"), Set.of())));
    private static final String LOW = "package io.leat.low.a; public class Low {}";
    private static final String HIGH = "package io.leat.high.a; public class High {}";
    private static final String LIBRARY = "package org.library.deep; public class Library {}";

    @TempDir
    Path directory;

    @Test
    void shouldLetAModuleUseWhatItsRowNames() throws Exception {
        var classes = Snippets.compiled(
                directory,
                LOW,
                "package io.leat.high.b; class User { java.util.List<io.leat.low.a.Low> low; javax.tools.Tool tool; }");

        assertThat(TABLE.violations(TABLE.row("high"), classes.that(residesBelow("io.leat.high"))))
                .isEmpty();
    }

    @Test
    void shouldRefuseAModuleThatStandsAbove() throws Exception {
        var classes = Snippets.compiled(
                directory, HIGH, "package io.leat.low.b; class User { void use() { new io.leat.high.a.High(); } }");

        assertThat(TABLE.violations(TABLE.row("low"), classes.that(residesBelow("io.leat.low"))))
                .containsExactly("module low may not use io.leat.high.a.High, but io.leat.low.b.User does");
    }

    @Test
    void shouldRefuseAModuleThatNoRowDescribes() throws Exception {
        var classes = Snippets.compiled(
                directory,
                "package io.leat.stray.a; public class Stray {}",
                "package io.leat.low.b; class User { io.leat.stray.a.Stray[][] strays; }");

        assertThat(TABLE.violations(TABLE.row("low"), classes.that(residesBelow("io.leat.low"))))
                .containsExactly("module low may not use io.leat.stray.a.Stray, but io.leat.low.b.User does");
    }

    @Test
    void shouldRefuseALibraryThatTheRowDoesNotName() throws Exception {
        String use = "package io.leat.%s.b; class User { org.library.deep.Library library; }";

        var high = Snippets.compiled(directory.resolve("high"), LIBRARY, use.formatted("high"));
        assertThat(TABLE.violations(TABLE.row("high"), high.that(residesBelow("io.leat.high"))))
                .containsExactly("module high may not use org.library.deep.Library, but io.leat.high.b.User does");

        var low = Snippets.compiled(directory.resolve("low"), LIBRARY, use.formatted("low"));
        assertThat(TABLE.violations(TABLE.row("low"), low.that(residesBelow("io.leat.low"))))
                .isEmpty();
    }

    @Test
    void shouldRefuseAClassOutsideItsModulesRootPackage() throws Exception {
        var classes = Snippets.compiled(directory, "package io.leat.lower.a; class Lost {}");

        assertThat(TABLE.violations(TABLE.row("low"), classes))
                .containsExactly("module low holds io.leat.lower.a.Lost, which is not below io.leat.low");
    }

    @ParameterizedTest
    @CsvSource({
        "serializers, picocli.CommandLine",
        "api, org.objectweb.asm.ClassWriter",
        "perf-reports, org.agrona.DirectBuffer",
        "state, org.objectweb.asm.ClassWriter",
        "runtime, org.rocksdb.RocksDB",
        "network-buffers, io.netty.Channel",
        "state, net.openhft.Bytes",
        "cli, org.openjdk.jmh.Benchmark",
        "runtime, com.fasterxml.jackson.Json",
        "memory-manager, io.leat.network.Frame",
        "unaligned-checkpoints, io.leat.runtime.Engine",
        "connectors, io.leat.runtime.Engine",
        "perf-reports, io.leat.api.Job",
        "cli, io.leat.jmh.Suite",
    })
    void shouldRefuseByTheRealTable(String module, String used) throws Exception {
        ModuleRow row = ModuleTable.LEAT.row(module);
        int dot = used.lastIndexOf('.');
        var classes = Snippets.compiled(
                directory,
                "package %s; public class %s {}".formatted(used.substring(0, dot), used.substring(dot + 1)),
                "package %s.x; class User { %s used; }".formatted(row.rootPackage(), used));

        assertThat(ModuleTable.LEAT.violations(row, classes.that(residesBelow(row.rootPackage()))))
                .containsExactly(
                        "module %s may not use %s, but %s.x.User does".formatted(module, used, row.rootPackage()));
    }

    @Test
    void shouldFindACycleAmongPackages() throws Exception {
        var classes = Snippets.compiled(
                directory,
                "package io.leat.low.a; public class A { io.leat.low.b.B b; }",
                "package io.leat.low.b; public class B { io.leat.low.c.C c; }",
                "package io.leat.low.c; public class C { io.leat.low.a.A a; }");

        assertThat(PackageShape.cycles(classes)).singleElement().asString().contains("low.a", "low.b", "low.c");
    }

    @Test
    void shouldFindNoCycleWhereThereIsNone() throws Exception {
        var classes = Snippets.compiled(
                directory,
                LOW,
                "package io.leat.low.b; class B { io.leat.low.a.Low a; }",
                "package io.leat.low.c; class C {}");

        assertThat(PackageShape.cycles(classes)).isEmpty();
        assertThat(PackageShape.crowdedParents(classes)).isEmpty();
    }

    @Test
    void shouldFindAClassInAParentPackage() throws Exception {
        var classes = Snippets.compiled(directory, LOW, "package io.leat.low; class Parent {}");

        assertThat(PackageShape.crowdedParents(classes))
                .containsExactly("package io.leat.low holds classes and has packages below it that do");
    }

    @Test
    void shouldFindInheritanceThatIsTooDeep() throws Exception {
        var classes = Snippets.compiled(
                directory,
                "package io.leat.low.a; class One {}",
                "package io.leat.low.a; class Two extends One {}",
                "package io.leat.low.a; class Three extends Two {}");

        assertThat(Inheritance.tooDeep(classes))
                .containsExactly("io.leat.low.a.Three extends io.leat.low.a.Two extends io.leat.low.a.One");
    }

    @Test
    void shouldLetPaddingAndRichFunctionsInheritDeeper() throws Exception {
        var classes = Snippets.compiled(
                directory,
                "package io.leat.low.a; class HeadPadding {}",
                "package io.leat.low.a; class Head extends HeadPadding {}",
                "package io.leat.low.a; class TailPadding extends Head {}",
                "package io.leat.low.a; class Tail extends TailPadding {}",
                "package io.leat.low.b; class AbstractRichFunction {}",
                "package io.leat.low.b; class KeyedFunction extends AbstractRichFunction {}",
                "package io.leat.low.b; class UserFunction extends KeyedFunction {}");

        assertThat(Inheritance.tooDeep(classes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLOCK      | System.nanoTime();",
                "CLOCK      | java.util.function.LongSupplier clock = System::currentTimeMillis;",
                "CLOCK      | Thread.sleep(1);",
                "CLOCK      | java.time.Instant.now();",
                "CLOCK      | new java.util.Date();",
                "CLOCK_OBJECTS | org.agrona.concurrent.SystemNanoClock.INSTANCE.nanoTime();",
                "RANDOMNESS | new java.util.Random();",
                "RANDOMNESS | Math.random();",
                "RANDOMNESS | java.util.concurrent.ThreadLocalRandom.current();",
                "DISK       | new java.io.File(\"name\");",
                "DISK       | java.nio.file.Path.of(\"name\").toFile();",
                "DISK       | new java.io.RandomAccessFile(\"name\", \"r\");",
                "THREADS    | new Thread(() -> {}).start();",
                "THREADS    | java.util.concurrent.Executors.newCachedThreadPool();",
            })
    void shouldRefuseToBeTakenFromTheOutsideWorld(Part part, String statement) throws Exception {
        var classes = Snippets.compiled(
                directory,
                "package io.leat.low.a; class User { void use() throws Exception { %s } }".formatted(statement));

        assertThat(OutsideWorld.violations(EnumSet.allOf(Part.class), classes))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("io.leat.low.a.User uses ") && line.contains("(" + part + ")"));
    }

    @Test
    void shouldRefuseInternalsOfTheJdk() throws Exception {
        var classes = Snippets.compiled(
                directory, "package io.leat.low.a; class User { void use(sun.misc.Unsafe unsafe) {} }");

        assertThat(OutsideWorld.violations(EnumSet.of(Part.INTERNALS), classes)).hasSize(1);
    }

    @Test
    void shouldLetSeedsAndGivenClocksPass() throws Exception {
        var classes = Snippets.compiled(directory, """
                package io.leat.low.a;
                class User {
                    java.util.Random random = new java.util.Random(42);
                    java.util.Date date = new java.util.Date(42L);
                    long use(java.nio.file.Path path, java.util.function.LongSupplier clock) throws Exception {
                        java.nio.file.Files.size(path);
                        Thread.currentThread().interrupt();
                        return clock.getAsLong() + random.nextLong();
                    }
                }
                """);

        assertThat(OutsideWorld.violations(EnumSet.allOf(Part.class), classes)).isEmpty();
    }

    @Test
    void shouldExemptACompositionRootFromWhatItIsListedForOnly() throws Exception {
        CompositionRoot root = new CompositionRoot("io.leat.low.a.Low", EnumSet.of(Part.CLOCK), "a test");
        var classes = Snippets.compiled(directory, LOW, "package io.leat.low.a; class Lower { class Inner {} }");

        assertThat(root.covers(classes.get("io.leat.low.a.Low"), Part.CLOCK)).isTrue();
        assertThat(root.covers(classes.get("io.leat.low.a.Low"), Part.DISK)).isFalse();
        assertThat(root.covers(classes.get("io.leat.low.a.Lower"), Part.CLOCK)).isFalse();
    }

    private static DescribedPredicate<JavaClass> residesBelow(String rootPackage) {
        return JavaClass.Predicates.resideInAPackage(rootPackage + "..");
    }
}
