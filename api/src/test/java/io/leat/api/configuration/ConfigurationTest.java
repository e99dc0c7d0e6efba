package io.leat.api.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConfigurationTest {
    @Test
    void shouldGiveDefaultsWhereNothingIsSet() {
        Configuration configuration = new Configuration();

        assertThat(configuration.get(ExecutionOptions.PLACEMENT)).isEqualTo(Placement.SHARED);
        assertThat(configuration.get(ExecutionOptions.PAGE_SIZE)).isEqualTo(new MemorySize(32768));
        assertThat(configuration.get(CoreOptions.DEFAULT_PARALLELISM)).isNull();
        assertThat(configuration.getOptional(ExecutionOptions.PLACEMENT)).isEmpty();
        assertThat(configuration.contains(ExecutionOptions.PLACEMENT)).isFalse();
        assertThat(configuration.toMap()).isEmpty();
    }

    @Test
    void shouldReadValuesFromText() {
        Configuration configuration = Configuration.fromMap(Map.of(
                "parallelism.default", "4",
                "execution.checkpointing.interval", "1 min",
                "leat.placement", "dedicated",
                "pipeline.object-reuse", "true",
                "taskmanager.memory.managed.size", "512m",
                "execution.checkpointing.dir", "/data/checkpoints"));

        assertThat(configuration.get(CoreOptions.DEFAULT_PARALLELISM)).isEqualTo(4);
        assertThat(configuration.get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(configuration.get(ExecutionOptions.PLACEMENT)).isEqualTo(Placement.DEDICATED);
        assertThat(configuration.get(PipelineOptions.OBJECT_REUSE)).isTrue();
        assertThat(configuration.get(TaskManagerOptions.MANAGED_MEMORY_SIZE)).isEqualTo(MemorySize.ofMebiBytes(512));
        assertThat(configuration.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
                .isEqualTo("/data/checkpoints");
    }

    @Test
    void shouldSuggestTheNearestKeyForAnUnknownOne() {
        Configuration configuration = new Configuration();

        assertThatThrownBy(() -> configuration.setString("paralelism.defualt", "2"))
                .isInstanceOf(IllegalConfigurationException.class)
                .hasMessage("option=paralelism.defualt is unknown: did you mean parallelism.default?");
        assertThatThrownBy(() -> configuration.setString("execution.checkpointing.intervall", "2s"))
                .hasMessageContaining("did you mean execution.checkpointing.interval?");
    }

    @Test
    void shouldRefuseAnOptionThatNobodyHonours() {
        ConfigOption<Integer> mine = ConfigOptions.key("my.option").intType().defaultValue(1);

        assertThatThrownBy(() -> new Configuration().set(mine, 2)).hasMessageContaining("option=my.option is unknown");
    }

    @Test
    void shouldNameOptionValueAndFormWhenAValueIsUnreadable() {
        assertUnreadable("parallelism.default", "0", "give a whole number from 1 to 32768");
        assertUnreadable("parallelism.default", "32769", "give a whole number from 1 to 32768");
        assertUnreadable("parallelism.default", "two", "give a whole number from 1 to 32768");
        assertUnreadable("execution.checkpointing.interval", "10000", "give a duration of at least 1ms");
        assertUnreadable("execution.checkpointing.interval", "0s", "give a duration of at least 1ms");
        assertUnreadable("execution.checkpointing.resume", "yes", "give true or false");
        assertUnreadable("leat.placement", "threads", "give one of shared, dedicated, invoker");
        assertUnreadable("leat.page-size", "33k", "give a power of two from 4k to 1m");
        assertUnreadable("leat.page-size", "2m", "give a power of two from 4k to 1m");
        assertUnreadable("taskmanager.memory.network.size", "lots", "give a memory size such as 32k, 512m or 2g");
        assertUnreadable("pipeline.name", " ", "give some text");
    }

    private static void assertUnreadable(String key, String text, String form) {
        assertThatThrownBy(() -> new Configuration().setString(key, text))
                .isInstanceOf(IllegalConfigurationException.class)
                .hasMessageStartingWith(key + '=' + text + ": ")
                .hasMessageContaining(form);
    }

    @Test
    void shouldRefuseAValueOutOfRangeThatIsSetInCode() {
        assertThatThrownBy(() -> new Configuration().set(CoreOptions.DEFAULT_PARALLELISM, 0))
                .hasMessage("parallelism.default=0: give a whole number from 1 to 32768");
        assertThatThrownBy(() -> new Configuration().set(PipelineOptions.NAME, null))
                .hasMessageContaining("pipeline.name=null");
    }

    @Test
    void shouldTakeOlderKeysAndKeepThemUnderTheNewOne() {
        Configuration configuration = Configuration.fromMap(Map.of("state.checkpoints.num-retained", "3"));

        assertThat(configuration.get(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS))
                .isEqualTo(3);
        assertThat(configuration.toMap()).containsExactly(Map.entry("execution.checkpointing.num-retained", "3"));
    }

    @Test
    void shouldRefuseAnOptionUnderTwoKeysAtOnce() {
        assertThatThrownBy(() -> Configuration.fromMap(
                        Map.of("execution.checkpointing.dir", "/new", "state.checkpoints.dir", "/old")))
                .isInstanceOf(IllegalConfigurationException.class)
                .hasMessage(
                        "option=execution.checkpointing.dir is given twice, also as [state.checkpoints.dir]: give it"
                                + " once");
    }

    @Test
    void shouldLetTheLaterLayerWin() {
        Configuration file = Configuration.fromMap(Map.of("parallelism.default", "2", "leat.placement", "invoker"));
        Configuration client = Configuration.fromMap(Map.of("parallelism.default", "3"));

        Configuration both = new Configuration(file);
        both.addAll(client);

        assertThat(both.get(CoreOptions.DEFAULT_PARALLELISM)).isEqualTo(3);
        assertThat(both.get(ExecutionOptions.PLACEMENT)).isEqualTo(Placement.INVOKER);
        assertThat(file.get(CoreOptions.DEFAULT_PARALLELISM)).isEqualTo(2);
        both.removeConfig(CoreOptions.DEFAULT_PARALLELISM);
        assertThat(both.contains(CoreOptions.DEFAULT_PARALLELISM)).isFalse();
    }

    @Test
    void shouldReadWhatItPrints() {
        Configuration configuration = new Configuration()
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(1500))
                .set(TaskManagerOptions.NETWORK_MEMORY_SIZE, MemorySize.ofMebiBytes(3072))
                .set(ExecutionOptions.PLACEMENT, Placement.INVOKER)
                .set(CheckpointingOptions.RESUME, true);

        assertThat(configuration.toMap())
                .containsEntry("execution.checkpointing.interval", "1500ms")
                .containsEntry("taskmanager.memory.network.size", "3g");
        assertThat(Configuration.fromMap(configuration.toMap())).isEqualTo(configuration);
    }

    @Test
    void shouldDescribeEveryOptionOnceAndPrintReadableDefaults() {
        Set<String> keys = new HashSet<>();
        for (ConfigOption<?> option : Configuration.knownOptions()) {
            assertThat(keys.add(option.key())).as(option.key()).isTrue();
            assertThat(option.description()).as(option.key()).isNotBlank();
            assertDefaultReadsBack(option);
        }
        assertThat(keys).hasSize(31);
    }

    private static <T> void assertDefaultReadsBack(ConfigOption<T> option) {
        if (option.hasDefaultValue()) {
            assertThat(option.parse(option.print(option.defaultValue()))).isEqualTo(option.defaultValue());
        }
    }
}
