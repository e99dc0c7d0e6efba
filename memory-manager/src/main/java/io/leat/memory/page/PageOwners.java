package io.leat.memory.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All owners that a pool ever had. Safe for use by many threads; finding a known owner neither locks nor allocates. */
final class PageOwners {
    private final Map<String, PageOwner> byName = new ConcurrentHashMap<>();

    PageOwner named(String name) {
        PageOwner known = byName.get(name);
        return known != null ? known : byName.computeIfAbsent(name, PageOwner::new);
    }

    /** In the order of their names. */
    List<PageOwner> all() {
        return List.copyOf(new TreeMap<>(byName).values());
    }

    long refusals() {
        return byName.values().stream()
                .mapToLong(owner -> owner.usage().refusals())
                .sum();
    }
}
