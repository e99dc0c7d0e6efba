package io.leat.house.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds each rule of this package what it must refuse, and what it must let pass. */
@Timeout(60)
class TidyRulesTest {
    private static final Path MAIN = Path.of("module/src/main/java/Source.java");
    private static final Path TEST = Path.of("module/src/test/java/Source.java");

    @Test
    void shouldRefuseAFileOfTooManyLines() throws IOException {
        assertThat(SizeRules.violations(main("class A {}" + "\n".repeat(599)))).isEmpty();
        assertThat(SizeRules.violations(main("class A {}" + "\n".repeat(600) + "\n")))
                .containsExactly(MAIN + ": the file has lines=601, the limit is 600");
    }

    @Test
    void shouldRefuseAMethodOfTooManyLines() throws IOException {
        assertThat(SizeRules.violations(
                        main("class A {\n /** Long\n\n comment. */ void a() {" + "\n".repeat(59) + "}}")))
                .isEmpty();
        assertThat(SizeRules.violations(main("class A { void a() {" + "\n".repeat(60) + "}}")))
                .containsExactly(MAIN + ": a() has lines=61, the limit is 60");
    }

    @Test
    void shouldRefuseTooManyParameters() throws IOException {
        assertThat(SizeRules.violations(main("class A { A(%s) {} }".formatted(numbered(7, "int p%d", ", ")))))
                .isEmpty();
        assertThat(SizeRules.violations(main("class A { A(%s) {} }".formatted(numbered(8, "int p%d", ", ")))))
                .containsExactly(MAIN + ": <init>() has parameters=8, the limit is 7");
        assertThat(SizeRules.violations(main("interface A { void a(%s); }".formatted(numbered(8, "int p%d", ", ")))))
                .containsExactly(MAIN + ": a() has parameters=8, the limit is 7");
    }

    @Test
    void shouldRefuseTooManyFields() throws IOException {
        assertThat(SizeRules.violations(main("class A { %s; static int s; }".formatted(numbered(12, "int f%d", "; ")))))
                .isEmpty();
        assertThat(SizeRules.violations(main("class A { class B { %s; } }".formatted(numbered(13, "int f%d", "; ")))))
                .containsExactly(MAIN + ": B has fields=13, the limit is 12");
        assertThat(SizeRules.violations(main("record R(%s) {}".formatted(numbered(13, "int f%d", ", ")))))
                .containsExactly(MAIN + ": R has fields=13, the limit is 12");
    }

    @Test
    void shouldCountNeitherConstantsNorTheFieldsOfSamples() throws IOException {
        assertThat(SizeRules.violations(test("class Sample { %s; }".formatted(numbered(13, "int f%d", "; ")))))
                .isEmpty();
        assertThat(SizeRules.violations(main("enum E { %s }".formatted(numbered(20, "E%d", ", ")))))
                .isEmpty();
        assertThat(SizeRules.violations(main("interface A { %s }".formatted(numbered(20, "int f%d = 1;", " ")))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ChannelImpl", "ByteUtil", "ByteUtils", "CloseHelper", "SlotManager", "ShortMemoryManager"})
    void shouldRefuseNamesThatSayNoRole(String name) throws IOException {
        assertThat(NameRules.violations(main("interface Outer { enum " + name + " {} }")))
                .containsExactly(MAIN + ": " + name + " does not say a role");
    }

    @Test
    void shouldLetTheOneManagerPass() throws IOException {
        assertThat(NameRules.violations(main("class MemoryManager { class Utility {} }")))
                .isEmpty();
    }

    @Test
    void shouldRefuseATestThatDoesNotSayWhatShouldBe() throws IOException {
        assertThat(TestRules.violations(
                        test("@Timeout(1) class A { @Test void testsIt() {} @Test void shouldDo() {} }")))
                .containsExactly(TEST + ": test testsIt() does not say what should be");
    }

    @Test
    void shouldRefuseATestWithoutABound() throws IOException {
        assertThat(TestRules.violations(
                        test("class A { class B { @org.junit.ParameterizedTest void shouldDo() {} } }")))
                .containsExactly(TEST + ": A has no @Timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.junit.jupiter.api.Disabled",
                "org.junit.jupiter.api.condition.EnabledOnOs",
                "static org.junit.jupiter.api.Assumptions.assumeTrue",
                "static org.assertj.core.api.Assumptions.assumeThat"
            })
    void shouldRefuseWhatSkipsTests(String skipping) throws IOException {
        assertThat(TestRules.violations(test("import " + skipping + "; class A {}")))
                .containsExactly(TEST + ": " + skipping.replace("static ", "") + " would skip tests");
    }

    @Test
    void shouldRefuseADisabledTestByItsFullName() throws IOException {
        assertThat(TestRules.violations(
                        test("@Timeout(1) class A { @org.junit.jupiter.api.Disabled @Test void shouldDo() {} }")))
                .containsExactly(TEST + ": @Disabled would skip tests");
    }

    @Test
    void shouldRefuseUnexplainedPublicTypesAndMethods() throws IOException {
        String source = "public interface A { void a(); record B() { public void b() {} void c() {} } }";

        assertThat(CommentRules.undocumented(main(source)))
                .containsExactly(
                        MAIN + ": public type A has no comment",
                        MAIN + ": public type B has no comment",
                        MAIN + ": public method a() has no comment",
                        MAIN + ": public method b() has no comment");
        assertThat(CommentRules.undocumented(test(source))).isEmpty();
    }

    @Test
    void shouldLetOverridesConstructorsAndHiddenTypesPass() throws IOException {
        assertThat(CommentRules.undocumented(main("""
                                /** A. */
                                public class A {
                                    public A() {}
                                    @Override public String toString() { return new Object() { public void x() {} }.toString(); }
                                    private static class B { public void b() {} }
                                    /** C. */
                                    public void c() {}
                                }
                                """))).isEmpty();
    }

    @Test
    void shouldRefuseAPackageThatNothingExplains() throws IOException {
        List<JavaSource> sources = List.of(
                main("package explained; class A {}"),
                JavaSource.parse(Path.of("src/main/java/package-info.java"), "/** Explained. */ package explained;"),
                main("package silent; class B {}"),
                JavaSource.parse(Path.of("src/main/java/package-info.java"), "package silent;"),
                main("package bare; class C {}"));

        assertThat(CommentRules.unexplainedPackages("module", sources))
                .containsExactly(
                        "module: package bare has no package-info that explains it",
                        "module: package silent has no package-info that explains it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"})
    void shouldRefuseWhatIsLeftToBeDone(String word) {
        assertThat(TextRules.violations("file", "first\n// " + word + ": later\n", false))
                .containsExactly("file:2: left to be done: " + word);
    }

    @Test
    void shouldRefuseStrayWhiteSpace() {
        assertThat(TextRules.violations("file", "a \n\tb\n\r\nend", false))
                .containsExactly(
                        "file:1: white space at the end of the line",
                        "file:2: a tab",
                        "file:3: white space at the end of the line",
                        "file: no newline at the end");
        assertThat(TextRules.violations("file", "a\tb\n", true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ro" + "ot/.m2", "ho" + "me/me/leat", "Us" + "ers/me", "wo" + "rk/leat", "t" + "mp/out"})
    void shouldRefusePathsOfOneMachine(String path) {
        assertThat(TextRules.violations("file", "in /" + path + "\n", false))
                .singleElement()
                .asString()
                .startsWith("file:1: a path of one machine: /");
    }

    @Test
    void shouldLetRelativePathsPass() {
        assertThat(TextRules.violations("file", "$java/home/x target/work/y ${a}/work/z\n", false))
                .isEmpty();
    }

    @Test
    void shouldRefuseHostsThatAreNotKnown() {
        assertThat(TextRules.violations(
                        "file", "see https" + "://registry.example.net:8080/maven and http://www.w3.org/\n", false))
                .containsExactly("file:1: a host that is not known here: registry.example.net");
    }

    @Test
    void shouldRefuseASourceThatDoesNotParse() {
        assertThat(catchThrowable(() -> main("class A {"))).hasMessageContaining(MAIN.toString());
    }

    private static JavaSource main(String text) throws IOException {
        return JavaSource.parse(MAIN, text);
    }

    private static JavaSource test(String text) throws IOException {
        return JavaSource.parse(TEST, text);
    }

    private static String numbered(int count, String pattern, String separator) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining(separator));
    }
}
