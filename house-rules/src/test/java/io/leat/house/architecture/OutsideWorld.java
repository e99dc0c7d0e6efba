package io.leat.house.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything with a will of its own comes in through a constructor, so that one seed can drive the engine. This is the list
 * of the ways in which a class could help itself instead.
 */
final class OutsideWorld {
    /** What can be taken from outside. */
    enum Part {
        /** The time, and waiting for it. */
        CLOCK,
        /** The machine's clocks as objects: whoever puts an engine together hands them in. */
        CLOCK_OBJECTS,
        /** Numbers that no seed decides. */
        RANDOMNESS,
        /** Files by ways that do not go through a {@code java.nio.file.FileSystem}. */
        DISK,
        /** Threads, started or borrowed. */
        THREADS,
        /** Classes that the JDK keeps to itself. */
        INTERNALS
    }

    private static final String ANY = "*";

    /** Members by the class they belong to; a constructor that takes nothing is called {@code new()}. */
    private static final Map<Part, Map<String, Set<String>>> MEMBERS = Map.of(
            Part.CLOCK,
            Map.ofEntries(
                    entry("java.lang.System", Set.of("nanoTime", "currentTimeMillis")),
                    entry("java.lang.Thread", Set.of("sleep")),
                    entry("java.util.concurrent.TimeUnit", Set.of("sleep")),
                    entry("java.time.Instant", Set.of("now")),
                    entry("java.time.LocalDate", Set.of("now")),
                    entry("java.time.LocalTime", Set.of("now")),
                    entry("java.time.LocalDateTime", Set.of("now")),
                    entry("java.time.ZonedDateTime", Set.of("now")),
                    entry("java.time.OffsetDateTime", Set.of("now")),
                    entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
                    entry("java.util.Date", Set.of("new()"))),
            Part.CLOCK_OBJECTS,
            Map.of(
                    "org.agrona.concurrent.SystemNanoClock", Set.of(ANY),
                    "org.agrona.concurrent.SystemEpochClock", Set.of(ANY),
                    "org.agrona.concurrent.SystemEpochNanoClock", Set.of(ANY),
                    "org.agrona.concurrent.SystemEpochMicroClock", Set.of(ANY)),
            Part.RANDOMNESS,
            Map.of(
                    "java.lang.Math", Set.of("random"),
                    "java.util.Random", Set.of("new()"),
                    "java.util.SplittableRandom", Set.of("new()"),
                    "java.util.concurrent.ThreadLocalRandom", Set.of(ANY),
                    "java.security.SecureRandom", Set.of(ANY),
                    "java.util.UUID", Set.of("randomUUID")),
            Part.DISK,
            Map.of(
                    "java.io.File", Set.of(ANY),
                    "java.io.RandomAccessFile", Set.of(ANY),
                    "java.io.FileInputStream", Set.of(ANY),
                    "java.io.FileOutputStream", Set.of(ANY),
                    "java.io.FileReader", Set.of(ANY),
                    "java.io.FileWriter", Set.of(ANY),
                    "java.nio.file.Path", Set.of("toFile"),
                    "java.nio.channels.FileChannel", Set.of("map")),
            Part.THREADS,
            Map.of(
                    "java.lang.Thread", Set.of("new"),
                    "java.util.concurrent.Executors", Set.of(ANY),
                    "java.util.concurrent.ForkJoinPool", Set.of(ANY),
                    "java.util.Timer", Set.of(ANY)),
            Part.INTERNALS,
            Map.of());

    private OutsideWorld() {}

    /** A line for each thing that a class takes for itself. */
    static List<String> violations(Set<Part> watched, Iterable<JavaClass> classes) {
        List<String> violations = new ArrayList<>();
        for (JavaClass each : classes) {
            for (Part part : EnumSet.copyOf(watched)) {
                for (String taken : taken(part, each)) {
                    violations.add("%s uses %s (%s): let it come in by the constructor"
                            .formatted(each.getName(), taken, part));
                }
            }
        }
        return violations;
    }

    private static Set<String> taken(Part part, JavaClass user) {
        Map<String, Set<String>> members = MEMBERS.get(part);
        Set<String> taken = new TreeSet<>();
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            String name = dependency.getTargetClass().getBaseComponentType().getName();
            boolean internal = name.startsWith("sun.") || name.startsWith("jdk.internal.");
            if (members.getOrDefault(name, Set.of()).contains(ANY) || (part == Part.INTERNALS && internal)) {
                taken.add(name);
            }
        }
        for (JavaAccess<?> access : user.getAccessesFromSelf()) {
            String owner = access.getTargetOwner().getName();
            if (members.getOrDefault(owner, Set.of()).stream().anyMatch(name -> isNamed(name, access.getTarget()))) {
                taken.add(owner + "." + access.getTarget().getName());
            }
        }
        return taken;
    }

    private static boolean isNamed(String member, AccessTarget target) {
        boolean noArguments = target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
        String name = target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME) ? "new" : target.getName();
        return member.equals(name) || (noArguments && member.equals(name + "()"));
    }
}
