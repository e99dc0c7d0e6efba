package io.leat.api.graph;

import io.leat.api.configuration.MemorySize;
import java.util.Objects;
import java.util.Optional;

/** A named group of operators whose subtasks share slots, and what each of those slots is given. Immutable. */
public final class SlotSharingGroup {
    private final String name;
    private final MemorySize managedMemory;

    private SlotSharingGroup(String name, MemorySize managedMemory) {
        this.name = Objects.requireNonNull(name, "name");
        this.managedMemory = managedMemory;
    }

    /** Begins a group with this name. */
    public static Builder newBuilder(String name) {
        return new Builder(name);
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** The managed memory of each of its slots; where it is not set, they share with others what is left. */
    public Optional<MemorySize> getManagedMemory() {
        return Optional.ofNullable(managedMemory);
    }

    /** Collects what the slots of a group are given. */
    public static final class Builder {
        private final String name;
        private MemorySize managedMemory;

        private Builder(String name) {
            this.name = name;
        }

        /** Gives each slot of the group so much managed memory. */
        public Builder setManagedMemory(MemorySize size) {
            managedMemory = size;
            return this;
        }

        /** Gives each slot of the group so many MiB of managed memory. */
        public Builder setManagedMemoryMB(int mebiBytes) {
            return setManagedMemory(MemorySize.ofMebiBytes(mebiBytes));
        }

        /** The group. */
        public SlotSharingGroup build() {
            return new SlotSharingGroup(name, managedMemory);
        }
    }
}
