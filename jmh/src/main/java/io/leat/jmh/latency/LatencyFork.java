package io.leat.jmh.latency;

import io.leat.jmh.run.BenchmarkFailedException;
import io.leat.jmh.run.ForkSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** Runs a load on a contender in a fresh JVM, on the class path of this one. One owner. */
final class LatencyFork {
    private final ForkSettings settings;
    private final Path log;
    private final Path result;

    LatencyFork(ForkSettings settings) {
        this.settings = settings;
        this.log = settings.directory().resolve("latency.log");
        this.result = settings.directory().resolve("latency.result");
    }

    /** How late the records arrived, ns. */
    Histogram run(HopContender contender, HopLoad load) throws BenchmarkFailedException {
        try {
            runJvm(contender, load);
            return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(Files.readAllBytes(result)), 0);
        } catch (IOException | DataFormatException e) {
            throw failed(contender, e.toString(), e);
        }
    }

    /** What an idle job costs, in percent of a core. */
    double runIdle(HopContender contender, HopLoad load) throws BenchmarkFailedException {
        try {
            runJvm(contender, load);
            return Double.parseDouble(Files.readString(result));
        } catch (IOException e) {
            throw failed(contender, e.toString(), e);
        }
    }

    private void runJvm(HopContender contender, HopLoad load) throws IOException, BenchmarkFailedException {
        Files.deleteIfExists(result);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.jvmFlags());
        command.addAll(contender.jvmFlags());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                LatencyJvm.class.getName(),
                contender.word(),
                String.valueOf(load.recordsPerSecond()),
                String.valueOf(load.warmupMs()),
                String.valueOf(load.measuredMs()),
                load.manner().name(),
                result.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw failed(contender, "exit code " + code, null);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw failed(contender, "interrupted", e);
        }
    }

    private BenchmarkFailedException failed(HopContender contender, String why, Exception cause) {
        return new BenchmarkFailedException(
                "latency of " + contender.word() + " failed (" + why + "): all that was said is in " + log, cause);
    }
}
