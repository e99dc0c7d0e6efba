package io.leat.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watermark alignment: source subtasks of one group let nobody run further ahead of the slowest than was agreed. Built
 * before the job starts; then each member belongs to its subtask's thread and reads the others' published watermarks.
 */
public final class AlignmentGroups {
    private final Map<String, List<Member>> groups = new TreeMap<>();

    /** A new member of {@code group} that may be {@code maxDriftMs} ahead of the slowest. */
    public Member join(String group, long maxDriftMs) {
        List<Member> members = groups.computeIfAbsent(group, name -> new ArrayList<>());
        Member member = new Member(members, maxDriftMs);
        members.add(member);
        return member;
    }

    /** A source subtask in its group. */
    public static final class Member {
        private final List<Member> members;
        private final long maxDriftMs;
        private final AtomicLong watermark = new AtomicLong(Long.MIN_VALUE);

        private Member(List<Member> members, long maxDriftMs) {
            this.members = members;
            this.maxDriftMs = maxDriftMs;
        }

        /** Tells the others how far this one is; {@link Long#MAX_VALUE} when it has ended. */
        public void report(long timestamp) {
            watermark.setRelease(timestamp);
        }

        /** Whether it is further ahead than agreed and should wait. */
        public boolean isAhead() {
            long lowest = Long.MAX_VALUE;
            for (int i = 0; i < members.size(); i++) {
                lowest = Math.min(lowest, members.get(i).watermark.getAcquire());
            }
            long own = watermark.getPlain();
            // Written so that no timestamp, however low, makes the difference overflow.
            return own != Long.MAX_VALUE && own > Long.MIN_VALUE + maxDriftMs && own - maxDriftMs > lowest;
        }
    }
}
