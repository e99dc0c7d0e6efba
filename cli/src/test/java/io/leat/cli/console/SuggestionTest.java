package io.leat.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SuggestionTest {
    private static final List<String> KNOWN = List.of("sensors", "wordcount");

    @Test
    void shouldSuggestTheNearestWord() {
        assertThat(Suggestion.forWord("sensor", KNOWN)).isEqualTo("did you mean sensors?");
        assertThat(Suggestion.forWord("wrodcount", KNOWN)).isEqualTo("did you mean wordcount?");
    }

    @Test
    void shouldListAllWordsWhereNoneIsNear() {
        assertThat(Suggestion.forWord("flights", KNOWN)).isEqualTo("there is sensors, wordcount");
    }

    @Test
    void shouldCountInsertionsDeletionsReplacementsAndSwaps() {
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Suggestion.distance("ab", "ba")).isEqualTo(1);
        assertThat(Suggestion.distance("same", "same")).isZero();
    }
}
