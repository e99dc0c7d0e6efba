package io.leat.examples.wordcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WordSplitterTest {
    @Test
    void shouldGiveMaximalRunsOfAsciiLettersInSmallLetters() {
        assertThat(words("")).isEmpty();
        assertThat(words(" 12 --")).isEmpty();
        assertThat(words("To be, or NOT")).containsExactly("to", "be", "or", "not");
        assertThat(words("o'er x2y")).containsExactly("o", "er", "x", "y");
        assertThat(words("gr\u00fc\u00dfe")).containsExactly("gr", "e");
        assertThat(words("@AZ[`az{")).containsExactly("az", "az");
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        new WordSplitter().flatMap(line, words::add);
        return words;
    }
}
