package io.leat.runtime.reuse;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;

/**
 * The records that an operator was given and that somebody still holds. Does not hold them itself, so it is as large as
 * what the operator keeps. Owned by one thread at a time.
 */
final class RetiredRecords {
    private final Set<Reference> references = new HashSet<>();
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();

    /** From now on nobody may use this record. */
    void add(Object record) {
        forgetCollected();
        references.add(new Reference(record, collected));
    }

    /** Whether nobody may use this record any more. */
    boolean contains(Object record) {
        return !references.isEmpty() && references.contains(new Reference(record, null));
    }

    /** How many are left of what the garbage collector was asked to take. */
    int held() {
        forgetCollected();
        return (int)
                references.stream().filter(reference -> reference.get() != null).count();
    }

    private void forgetCollected() {
        for (Object gone = collected.poll(); gone != null; gone = collected.poll()) {
            references.remove(gone);
        }
    }

    /** Equal where it refers to the same object. */
    private static final class Reference extends WeakReference<Object> {
        private final int hash;

        Reference(Object record, ReferenceQueue<Object> queue) {
            super(record, queue);
            this.hash = System.identityHashCode(record);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // it is the object that counts, not its value
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            if (!(other instanceof Reference that)) {
                return false;
            }
            Object mine = get();
            return mine != null && mine == that.get();
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
