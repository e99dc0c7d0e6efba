package io.leat.runtime.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AlignmentGroupsTest {
    private final AlignmentGroups groups = new AlignmentGroups();
    private final AlignmentGroups.Member one = groups.join("g", 10);
    private final AlignmentGroups.Member two = groups.join("g", 10);

    @Test
    void shouldHoldBackWhoIsFurtherAheadThanAgreed() {
        two.report(100);
        one.report(110);
        assertThat(one.isAhead()).isFalse();

        one.report(111);

        assertThat(one.isAhead()).isTrue();
        assertThat(two.isAhead()).isFalse();
    }

    @Test
    void shouldWaitForWhoHasNotBegunButNotForWhoHasEnded() {
        one.report(0);
        assertThat(one.isAhead()).isTrue();

        two.report(Long.MAX_VALUE);

        assertThat(one.isAhead()).isFalse();
        assertThat(two.isAhead()).isFalse();
    }

    @Test
    void shouldNotStandStillAtTheLowestTimestamps() {
        one.report(Long.MIN_VALUE + 3);
        two.report(Long.MIN_VALUE + 1);

        assertThat(one.isAhead()).isFalse();
        assertThat(two.isAhead()).isFalse();
    }

    @Test
    void shouldKeepGroupsApart() {
        AlignmentGroups.Member other = groups.join("h", 10);
        one.report(0);
        two.report(0);

        other.report(1_000);

        assertThat(other.isAhead()).isFalse();
    }
}
