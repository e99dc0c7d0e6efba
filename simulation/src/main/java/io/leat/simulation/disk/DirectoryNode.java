package io.leat.simulation.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The entries of a directory, those that are synced, and what was done in between. */
final class DirectoryNode implements Node {
    private final TreeMap<String, Node> entries = new TreeMap<>();
    private TreeMap<String, Node> durable = new TreeMap<>();
    private final List<Change> pending = new ArrayList<>();

    /** One change of the entries; atomic. */
    private interface Change {
        void apply(Map<String, Node> entries);
    }

    Node get(String name) {
        return entries.get(name);
    }

    List<String> names() {
        return new ArrayList<>(entries.keySet());
    }

    void put(String name, Node node) {
        change(map -> map.put(name, node));
    }

    void remove(String name) {
        change(map -> map.remove(name));
    }

    void rename(String from, String to, Node node) {
        change(map -> {
            map.remove(from);
            map.put(to, node);
        });
    }

    private void change(Change change) {
        change.apply(entries);
        pending.add(change);
    }

    @Override
    public void sync() {
        durable = new TreeMap<>(entries);
        pending.clear();
    }

    @Override
    public void syncAll() {
        sync();
        entries.values().forEach(Node::syncAll);
    }

    @Override
    public int contentHash() {
        int hash = 1;
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            hash = hash * 31 + entry.getKey().hashCode();
            hash = hash * 31 + entry.getValue().contentHash();
        }
        return hash;
    }

    @Override
    public DirectoryNode survivor(Random random) {
        TreeMap<String, Node> surviving = new TreeMap<>(durable);
        for (Change change : survivingChanges(random)) {
            change.apply(surviving);
        }
        DirectoryNode survivor = new DirectoryNode();
        surviving.forEach((name, node) -> survivor.entries.put(name, node.survivor(random)));
        survivor.sync();
        return survivor;
    }

    /** The first so many, as with a journal; or any of them, as nothing else is promised. */
    private List<Change> survivingChanges(Random random) {
        if (pending.isEmpty()) {
            return pending;
        }
        if (random.nextBoolean()) {
            return pending.subList(0, random.nextInt(pending.size() + 1));
        }
        return pending.stream().filter(change -> random.nextBoolean()).toList();
    }

    @Override
    public DirectoryNode surely() {
        DirectoryNode sure = new DirectoryNode();
        durable.forEach((name, node) -> sure.entries.put(name, node.surely()));
        sure.sync();
        return sure;
    }
}
