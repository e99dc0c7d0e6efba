package io.leat.house.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.leat.house.architecture.OutsideWorld.Part;
import io.leat.house.repository.Repository;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every module to the rules of this package. What each rule catches is shown by {@link ArchitectureRulesTest}. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String THIS_MODULE = "house-rules";
    /** They are where clocks, threads and disks are chosen, or measured. */
    private static final Set<String> OUTERMOST = Set.of("cli", "jmh", "jmh-peers");

    /** Built only in the profile of that name, which says so. */
    private static final String PEERS = "jmh-peers";

    private static final boolean WITH_PEERS = Boolean.getBoolean("leat.peers");

    /** Tests put engines together, so they may hand in clocks and threads; they neither wait nor draw lots. */
    private static final Set<Part> WATCHED_IN_TESTS = EnumSet.of(Part.CLOCK, Part.RANDOMNESS, Part.INTERNALS);

    private final Repository repository = Repository.containingWorkingDirectory();
    private final CompiledModules compiled = new CompiledModules(repository);

    static Stream<String> modules() {
        return ModuleTable.LEAT.rows().stream().map(ModuleRow::name).filter(name -> WITH_PEERS || !name.equals(PEERS));
    }

    static Stream<String> modulesWithTests() {
        return Stream.concat(modules(), Stream.of(THIS_MODULE));
    }

    @Test
    void shouldHaveARowInTheTableForEveryModule() {
        assertThat(repository.modules())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ModuleTable.LEAT.rows().stream().map(ModuleRow::name), Stream.of(THIS_MODULE))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void shouldUseOnlyWhatItsRowNames(String module) {
        ModuleRow row = ModuleTable.LEAT.row(module);

        assertThat(ModuleTable.LEAT.violations(row, compiled.mainClasses(module)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void shouldHaveNoCycleAmongPackages(String module) {
        assertThat(PackageShape.cycles(compiled.mainClasses(module))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void shouldHoldNoClassInAParentPackage(String module) {
        assertThat(PackageShape.crowdedParents(compiled.mainClasses(module))).isEmpty();
    }

    @Test
    void shouldInheritOneStepDeep() {
        assertThat(Inheritance.tooDeep(compiled.allMainClasses(modules().toList())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void shouldTakeNothingFromTheOutsideWorld(String module) {
        Set<Part> watched = OUTERMOST.contains(module) ? EnumSet.of(Part.INTERNALS) : EnumSet.allOf(Part.class);
        List<String> violations = new ArrayList<>();
        for (Part part : watched) {
            List<JavaClass> bound = StreamSupport.stream(
                            compiled.mainClasses(module).spliterator(), false)
                    .filter(each -> CompositionRoot.ALL.stream().noneMatch(root -> root.covers(each, part)))
                    .toList();
            violations.addAll(OutsideWorld.violations(EnumSet.of(part), bound));
        }
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modulesWithTests")
    void shouldTestWithoutClocksAndUnseededRandomness(String module) {
        assertThat(OutsideWorld.violations(WATCHED_IN_TESTS, compiled.testClasses(module)))
                .isEmpty();
    }
}
