package io.leat.api.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.source.CollectionSource.CollectionSplit;
import io.leat.api.source.NumberSequenceSource.NumberSequenceSplit;
import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.types.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@SuppressWarnings("try") // close() may throw anything
class BuiltInSourcesTest {
    @Test
    void shouldCutARangeInPiecesThatFollowEachOther() {
        for (int parallelism = 1; parallelism <= 7; parallelism++) {
            List<NumberSequenceSplit> splits = new NumberSequenceSource(-3, 11).enumerateSplits(parallelism);
            long next = -3;
            for (NumberSequenceSplit split : splits) {
                assertThat(split.next()).isEqualTo(next);
                next = split.to() + 1;
            }
            assertThat(next).isEqualTo(12);
            assertThat(splits).hasSize(parallelism);
        }
        assertThat(new NumberSequenceSource(1, 2).enumerateSplits(5)).hasSize(2);
        assertThat(new NumberSequenceSource(5, 4).enumerateSplits(2)).isEmpty();
        List<NumberSequenceSplit> wide = new NumberSequenceSource(0, Long.MAX_VALUE - 1).enumerateSplits(2);
        assertThat(wide.get(0).to()).isEqualTo(wide.get(1).next() - 1);
        assertThat(wide.get(1).to()).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void shouldRefuseRangesThatFallOrAreTooLong() {
        assertThatThrownBy(() -> new NumberSequenceSource(5, 3)).hasMessageContaining("from=5 to=3");
        assertThatThrownBy(() -> new NumberSequenceSource(1, Long.MAX_VALUE)).hasMessageContaining("2^63");
        assertThatThrownBy(() -> new NumberSequenceSource(Long.MIN_VALUE, 5)).hasMessageContaining("2^63");
        assertThatThrownBy(() -> new NumberSequenceSource(-1, Long.MAX_VALUE - 1))
                .hasMessageContaining("2^63");
    }

    @Test
    void shouldReadItsPiecesInTurnAndReleaseEachAtItsEnd() throws Exception {
        NumberSequenceSource source = new NumberSequenceSource(1, 5);
        RecordingOutput<Long> output = new RecordingOutput<>();
        try (SourceReader<Long, NumberSequenceSplit> reader = source.createReader(null)) {
            reader.start();
            reader.addSplits(source.enumerateSplits(2));
            drain(reader, output);
        }

        assertThat(output.records).containsExactly(1L, 4L, 2L, 5L, 3L);
        assertThat(output.splits).containsExactly("0", "1", "0", "1", "0");
        assertThat(output.released).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void shouldGoOnFromWhereverASequenceWasSnapshotted() throws Exception {
        NumberSequenceSource source = new NumberSequenceSource(1, 8);
        for (int before = 0; before <= 8; before++) {
            RecordingOutput<Long> output = new RecordingOutput<>();
            List<NumberSequenceSplit> kept =
                    copies(source.getSplitSerializer(), readSome(source, source.enumerateSplits(3), before, output));
            assertThat(kept).hasSize(3);
            try (SourceReader<Long, NumberSequenceSplit> reader = source.createReader(null)) {
                reader.start();
                reader.addSplits(kept);
                drain(reader, output);
            }
            assertThat(output.records)
                    .as("before=%d", before)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 8).boxed().toList());
        }
    }

    @Test
    void shouldGoOnFromWhereverACollectionWasSnapshotted() throws Exception {
        CollectionSource<String> source = new CollectionSource<>(List.of("a", "b", "c"), Types.STRING);
        for (int before = 0; before <= 3; before++) {
            RecordingOutput<String> output = new RecordingOutput<>();
            List<CollectionSplit> kept =
                    copies(source.getSplitSerializer(), readSome(source, source.enumerateSplits(1), before, output));
            try (SourceReader<String, CollectionSplit> reader = source.createReader(null)) {
                reader.start();
                reader.addSplits(kept);
                drain(reader, output);
            }
            assertThat(output.records).as("before=%d", before).containsExactly("a", "b", "c");
        }
        assertThat(source.getBoundedness()).isEqualTo(Boundedness.BOUNDED);
    }

    @Test
    void shouldEmitCopiesOfElements() throws Exception {
        Tuple2<String, Long> element = Tuple2.of("a".repeat(500), 1L);
        CollectionSource<Tuple2<String, Long>> source =
                new CollectionSource<>(List.of(element), Types.TUPLE(Types.STRING, Types.LONG));
        RecordingOutput<Tuple2<String, Long>> output = new RecordingOutput<>();
        readSome(source, source.enumerateSplits(1), 1, output);

        assertThat(output.records).containsExactly(element);
        assertThat(output.records.get(0)).isNotSameAs(element);
    }

    @Test
    void shouldEndAtOnceWithoutASplit() throws Exception {
        CollectionSource<String> source = new CollectionSource<>(List.of("a"), Types.STRING);
        try (SourceReader<String, CollectionSplit> reader = source.createReader(null)) {
            reader.start();
            reader.addSplits(List.of());
            assertThat(reader.pollNext(new RecordingOutput<>())).isEqualTo(InputStatus.END_OF_INPUT);
            assertThat(reader.snapshotState(1)).isEmpty();
        }
    }

    @Test
    void shouldRefuseSplitsItCannotRead() throws Exception {
        SimpleVersionedSerializer<NumberSequenceSplit> splits = new NumberSequenceSource(1, 2).getSplitSerializer();
        byte[] good = splits.serialize(new NumberSequenceSplit("0", 1, 2));

        assertThatThrownBy(() -> splits.deserialize(9, good)).hasMessageContaining("version=9");
        assertThatThrownBy(() -> splits.deserialize(1, ascii("0 1"))).hasMessageContaining("split=0 1");
        assertThatThrownBy(() -> splits.deserialize(1, ascii("0 1 x"))).hasMessageContaining("split=0 1 x");
        CollectionSource<String> source = new CollectionSource<>(List.of("a"), Types.STRING);
        try (SourceReader<String, CollectionSplit> reader = source.createReader(null)) {
            assertThatThrownBy(() -> reader.addSplits(List.of(new CollectionSplit(2))))
                    .hasMessageContaining("position=2 elements=1");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static <T, S extends SourceSplit> List<S> readSome(
            Source<T, S> source, List<S> splits, int records, RecordingOutput<T> output) throws Exception {
        try (SourceReader<T, S> reader = source.createReader(null)) {
            reader.start();
            reader.addSplits(splits);
            for (int i = 0; i < records; i++) {
                assertThat(reader.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
            }
            return reader.snapshotState(1);
        }
    }

    private static <T, S extends SourceSplit> void drain(SourceReader<T, S> reader, RecordingOutput<T> output)
            throws Exception {
        InputStatus status = InputStatus.MORE_AVAILABLE;
        while (status == InputStatus.MORE_AVAILABLE) {
            status = reader.pollNext(output);
        }
        assertThat(status).isEqualTo(InputStatus.END_OF_INPUT);
    }

    private static <S> List<S> copies(SimpleVersionedSerializer<S> serializer, List<S> splits) throws Exception {
        List<S> copies = new java.util.ArrayList<>();
        for (S split : splits) {
            copies.add(serializer.deserialize(serializer.getVersion(), serializer.serialize(split)));
        }
        return copies;
    }
}
