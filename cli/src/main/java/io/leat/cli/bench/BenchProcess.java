package io.leat.cli.bench;

import io.leat.cli.console.ExitCode;
import io.leat.cli.console.FailedException;
import io.leat.cli.console.RefusedException;
import io.leat.report.result.InvalidResultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM that measures. It inherits stderr, has no stdout, and leaves in a file its results or, where it failed, the
 * one line that says why. When we are told to end, it ends with all it has started.
 */
public final class BenchProcess {
    private static final String MAIN = "io.leat.jmh.main.Bench";

    private final List<String> command;

    private BenchProcess(List<String> command) {
        this.command = List.copyOf(command);
    }

    /**
     * The benchmarks of a checkout.
     *
     * @param peers whether other engines are to be on the class path
     * @throws RefusedException if they are not built there
     */
    public static BenchProcess of(Path home, boolean peers) {
        Path flags = home.resolve("jvm.flags");
        Path library = home.resolve(peers ? "jmh-peers" : "jmh").resolve("target/quick/lib");
        if (!Files.isRegularFile(flags) || !Files.isDirectory(library)) {
            throw new RefusedException(
                    library + " is missing: start the benchmarks with bin/leat bench, which builds them");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new BenchProcess(List.of(
                java,
                "@" + flags,
                "-Dleat.home=" + home,
                "-cp",
                library.resolve("*").toString(),
                MAIN));
    }

    /** A process that takes the same arguments. */
    static BenchProcess of(List<String> command) {
        return new BenchProcess(command);
    }

    /** Measures, or lists; waits for the end, and has what the benchmarks wrote read. */
    public <R> R run(BenchRequest request, Reading<R> reading) throws InterruptedException {
        try {
            Path output = Files.createTempFile("leat-bench-", ".json");
            try {
                run(request, output);
                return reading.read(output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new FailedException("the benchmarks could not be run: " + e, e);
        } catch (InvalidResultException e) {
            throw new FailedException("the benchmarks left no results: " + e.getMessage(), e);
        }
    }

    /**
     * Reads what the benchmarks wrote.
     *
     * @param <R> what is read
     */
    @FunctionalInterface
    public interface Reading<R> {
        /** Reads the file, which goes away afterwards. */
        R read(Path output) throws IOException, InvalidResultException;
    }

    private void run(BenchRequest request, Path output) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(request.arguments(output));
        Process process = new ProcessBuilder(whole)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread ending = new Thread(() -> end(process), "leat-end-benchmarks");
        Runtime.getRuntime().addShutdownHook(ending);
        int code = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(ending);
        if (code == ExitCode.REFUSED) {
            throw new RefusedException(Files.readString(output));
        }
        if (code != ExitCode.DONE) {
            throw new FailedException(complaint(code, output));
        }
    }

    private static String complaint(int code, Path output) throws IOException {
        String complaint = Files.readString(output);
        return complaint.isEmpty() ? "the benchmarks ended with exit code " + code : complaint;
    }

    private static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
    }
}
