package io.leat.runtime.operator;

import java.util.List;
import java.util.Map;

/**
 * The state of a restored checkpoint, for one operator of one subtask. Immutable.
 *
 * @param parts for each kind of state, what each old subtask wrote, in the order of the old subtasks' indexes; all old
 *     subtasks are there, whichever the new parallelism
 */
public record RestoreContext(Map<StatePart, List<byte[]>> parts) {
    /** What the old subtasks wrote; empty where there is nothing. */
    public List<byte[]> get(StatePart part) {
        return parts.getOrDefault(part, List.of());
    }
}
