package io.leat.house.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may use whom: the table of {@code docs/ARCHITECTURE.md} as data. Lowest module first.
 *
 * <p>A library stands in the rows of the modules that may touch it and nowhere else; what no row names, nobody may use.
 */
final class ModuleTable {
    private static final String OURS = "io.leat";
    /** Its buffers stand in the signatures of serializers and memory-manager: who may use one of these may use it. */
    private static final String AGRONA = "org.agrona";

    /** Codecs and the loops of chains are generated. */
    private static final String ASM = "org.objectweb.asm";

    private static final String JSON = "com.fasterxml.jackson";
    /** How much memory and how many processors the machine has: reports say what they were measured on. */
    private static final String MACHINE = "com.sun.management";

    static final ModuleTable LEAT = new ModuleTable(List.of(
            new ModuleRow(
                    "serializers", "io.leat.serialize", Set.of(), Set.of(AGRONA, ASM, "net.openhft.chronicle.bytes")),
            new ModuleRow("api", "io.leat.api", Set.of("serializers"), Set.of(AGRONA)),
            new ModuleRow("memory-manager", "io.leat.memory", Set.of(), Set.of(AGRONA)),
            new ModuleRow("network-buffers", "io.leat.network", Set.of("memory-manager"), Set.of(AGRONA)),
            new ModuleRow("state", "io.leat.state", Set.of("api", "serializers", "memory-manager"), Set.of(AGRONA)),
            new ModuleRow(
                    "unaligned-checkpoints",
                    "io.leat.checkpoint",
                    Set.of("network-buffers", "state", "memory-manager"),
                    Set.of(AGRONA)),
            new ModuleRow(
                    "runtime",
                    "io.leat.runtime",
                    Set.of("serializers", "api", "memory-manager", "network-buffers", "state", "unaligned-checkpoints"),
                    Set.of(AGRONA, ASM)),
            new ModuleRow(
                    "connectors", "io.leat.connect", Set.of("api", "serializers", "memory-manager"), Set.of(AGRONA)),
            new ModuleRow(
                    "simulation",
                    "io.leat.simulation",
                    Set.of(
                            "serializers",
                            "api",
                            "memory-manager",
                            "network-buffers",
                            "state",
                            "unaligned-checkpoints",
                            "runtime",
                            "connectors"),
                    Set.of(AGRONA)),
            new ModuleRow("perf-reports", "io.leat.report", Set.of(), Set.of(JSON, MACHINE)),
            new ModuleRow(
                    "examples", "io.leat.examples", Set.of("api", "serializers", "connectors"), Set.of(AGRONA, JSON)),
            new ModuleRow(
                    "cli",
                    "io.leat.cli",
                    Set.of(
                            "serializers",
                            "api",
                            "memory-manager",
                            "network-buffers",
                            "state",
                            "unaligned-checkpoints",
                            "runtime",
                            "connectors",
                            "simulation",
                            "perf-reports",
                            "examples"),
                    Set.of(AGRONA, JSON, MACHINE, "picocli", "org.snakeyaml.engine")),
            new ModuleRow(
                    "jmh",
                    "io.leat.jmh",
                    Set.of(
                            "serializers",
                            "api",
                            "memory-manager",
                            "network-buffers",
                            "state",
                            "unaligned-checkpoints",
                            "runtime",
                            "connectors",
                            "simulation",
                            "perf-reports",
                            "examples",
                            "cli"),
                    Set.of(AGRONA, JSON, MACHINE, "org.openjdk.jmh", "com.lmax", "org.HdrHistogram")),
            new ModuleRow(
                    "jmh-peers",
                    "io.leat.peers",
                    Set.of("jmh"),
                    Set.of(AGRONA, "org.apache.flink", "com.hazelcast", "org.openjdk.jmh", "org.HdrHistogram"))));

    private final List<ModuleRow> rows;

    ModuleTable(List<ModuleRow> rows) {
        this.rows = List.copyOf(rows);
    }

    List<ModuleRow> rows() {
        return rows;
    }

    ModuleRow row(String module) {
        return rows.stream()
                .filter(row -> row.name().equals(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("module=" + module + " is not in the table"));
    }

    /** A line for each pair of classes of which the first may not use the second, and for each class out of its place. */
    List<String> violations(ModuleRow module, Iterable<JavaClass> classes) {
        List<String> violations = new ArrayList<>();
        for (JavaClass user : classes) {
            if (!module.owns(user.getPackageName())) {
                violations.add("module %s holds %s, which is not below %s"
                        .formatted(module.name(), user.getName(), module.rootPackage()));
            }
            Set<String> used = new TreeSet<>();
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                used.add(dependency.getTargetClass().getBaseComponentType().getName());
            }
            used.removeIf(name -> mayUse(module, packageOf(name)));
            used.forEach(name -> violations.add(
                    "module %s may not use %s, but %s does".formatted(module.name(), name, user.getName())));
        }
        return violations;
    }

    private boolean mayUse(ModuleRow module, String packageName) {
        if (packageName.isEmpty() || packageName.startsWith("java.") || packageName.startsWith("javax.")) {
            return true;
        }
        if (packageName.startsWith("jdk.") && !packageName.startsWith("jdk.internal.")) {
            return true;
        }
        if (packageName.startsWith(OURS + ".")) {
            Optional<ModuleRow> owner =
                    rows.stream().filter(row -> row.owns(packageName)).findFirst();
            return owner.isPresent()
                    && (owner.get().equals(module)
                            || module.modules().contains(owner.get().name()));
        }
        return module.mayUseLibrary(packageName);
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
