package io.leat.memory.budget;

import java.util.List;

/**
 * The books of one budget at an instant. Figures that change meanwhile may be of slightly different instants.
 *
 * @param name the name of the budget, with those it is part of: {@code managed.slot-0.state}
 * @param limitBytes its size
 * @param usedBytes what is reserved
 * @param peakBytes the most that was ever reserved
 * @param occupiedBytes how much of what is reserved holds something
 * @param peakOccupiedBytes the most that ever held something
 * @param refusals how often a reservation was refused
 * @param owners who holds or ever held some of it, by name; not those of its parts
 * @param parts the budgets that it is divided into
 */
public record BudgetUsage(
        String name,
        long limitBytes,
        long usedBytes,
        long peakBytes,
        long occupiedBytes,
        long peakOccupiedBytes,
        long refusals,
        List<OwnerUsage> owners,
        List<BudgetUsage> parts) {}
