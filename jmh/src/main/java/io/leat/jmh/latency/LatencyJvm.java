package io.leat.jmh.latency;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.SystemNanoClock;

/**
 * Where the JVM of a contender begins. It leaves a histogram in a file, or the processor time it took to do nothing, and
 * ends without waiting for the threads of the contender.
 */
public final class LatencyJvm {
    private LatencyJvm() {}

    /** Takes the contender's word, the four parts of a load, and the file. */
    public static void main(String[] arguments) throws Exception {
        HopContender contender = contender(arguments[0]);
        HopLoad load = new HopLoad(
                Long.parseLong(arguments[1]),
                Long.parseLong(arguments[2]),
                Long.parseLong(arguments[3]),
                Manner.valueOf(arguments[4]));
        Path output = Path.of(arguments[5]);
        if (load.isIdle()) {
            Files.writeString(output, String.valueOf(idleShare(contender, load)));
        } else {
            write(contender.run(load, SystemNanoClock.INSTANCE), output);
        }
        Runtime.getRuntime().halt(0);
    }

    private static HopContender contender(String word) {
        for (HopContender contender : ServiceLoader.load(HopContender.class)) {
            if (contender.word().equals(word)) {
                return contender;
            }
        }
        throw new IllegalArgumentException("contender=" + word + " is not on the class path: build again");
    }

    private static void write(Histogram histogram, Path output) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        histogram.encodeIntoCompressedByteBuffer(bytes);
        bytes.flip();
        byte[] encoded = new byte[bytes.remaining()];
        bytes.get(encoded);
        Files.write(output, encoded);
    }

    /** Processor time of the whole process over wall time, in percent of a core. */
    private static double idleShare(HopContender contender, HopLoad load) throws InterruptedException {
        PrintStream stderr = System.err;
        Thread job = new Thread(
                () -> {
                    try {
                        contender.run(load, SystemNanoClock.INSTANCE);
                    } catch (Exception e) {
                        e.printStackTrace(stderr);
                        Runtime.getRuntime().halt(1);
                    }
                },
                "bench-idle");
        job.setDaemon(true);
        job.start();
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        CountDownLatch never = new CountDownLatch(1);
        boolean ended = never.await(load.warmupMs(), TimeUnit.MILLISECONDS);
        long cpuNs = process.getProcessCpuTime();
        long wallNs = SystemNanoClock.INSTANCE.nanoTime();
        ended |= never.await(load.measuredMs(), TimeUnit.MILLISECONDS);
        if (ended || !job.isAlive()) {
            throw new IllegalStateException("the idle job has ended: it must wait for records");
        }
        cpuNs = process.getProcessCpuTime() - cpuNs;
        wallNs = SystemNanoClock.INSTANCE.nanoTime() - wallNs;
        return 100.0 * cpuNs / wallNs;
    }
}
