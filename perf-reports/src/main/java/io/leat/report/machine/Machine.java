package io.leat.report.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Describes the machine and the JVM that run this. Stateless. */
public final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /**
     * The machine block of a result file.
     *
     * @param flags the JVM flags that what was measured ran with
     */
    public static Map<String, Object> describe(String flags) {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cpu", cpu(CPU_INFO));
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("memory_bytes", memoryBytes());
        machine.put("jdk", Runtime.version() + " (" + System.getProperty("java.vm.name") + ")");
        machine.put(
                "os",
                String.join(
                        " ",
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch")));
        machine.put("flags", flags);
        return machine;
    }

    /** The model of the processor; its architecture where the system does not tell. */
    static String cpu(Path cpuInfo) {
        try (Stream<String> lines = Files.lines(cpuInfo)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Machine::architecture);
        } catch (IOException e) {
            return architecture();
        }
    }

    private static String architecture() {
        return System.getProperty("os.arch");
    }

    private static long memoryBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
