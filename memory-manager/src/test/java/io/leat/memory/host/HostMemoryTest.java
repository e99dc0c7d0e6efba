package io.leat.memory.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostMemoryTest {
    @TempDir
    private Path root;

    @Test
    void shouldTakeTheLeastLimitOfAGroupAndThoseAboveIt() throws IOException {
        write("proc/self/cgroup", "0::/pod/box\n");
        write("sys/fs/cgroup/pod/box/memory.max", "max\n");
        write("sys/fs/cgroup/pod/memory.max", "536870912\n");
        write("sys/fs/cgroup/memory.max", "1073741824\n");

        assertThat(HostMemory.ofProcess(root).containerBytes()).hasValue(536_870_912);
    }

    @Test
    void shouldLookAtTheMountWhereTheGroupIsOutOfSight() throws IOException {
        write("proc/self/cgroup", "0::/../../outside\n");
        write("sys/fs/cgroup/memory.max", "1000000\n");

        assertThat(HostMemory.ofProcess(root).containerBytes()).isEmpty();

        write("proc/self/cgroup", "0::/\n");
        assertThat(HostMemory.ofProcess(root).containerBytes()).hasValue(1_000_000);
    }

    @Test
    void shouldReadTheOlderVersion() throws IOException {
        write("proc/self/cgroup", "5:cpu,cpuacct:/a\n4:memory:/docker/abc\n1:name=systemd:/x\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        assertThat(HostMemory.ofProcess(root).containerBytes()).isEmpty();

        write("sys/fs/cgroup/memory/docker/abc/memory.limit_in_bytes", "268435456\n");
        assertThat(HostMemory.ofProcess(root).containerBytes()).hasValue(268_435_456);
    }

    @Test
    void shouldKnowNoContainerWhereThereAreNoGroups() {
        HostMemory host = HostMemory.ofProcess(root);

        assertThat(host.containerBytes()).isEmpty();
        assertThat(host.maxHeapBytes()).isEqualTo(Runtime.getRuntime().maxMemory());
        assertThat(host.maxDirectBytes()).isPositive();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
