package io.leat.simulation.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Picks which agent steps next. Each life of a job has a mood: uniform choice alone would hardly ever let one agent fall
 * far behind the others. Used by one thread.
 */
final class Schedule {
    private static final int STAY_ONE_IN = 16;
    private static final int FAVOURITE_ONE_IN = 3;
    private static final int VICTIM_ONE_IN = 64;
    private static final int REORDER_ONE_IN = 200;

    private final Random random;
    private final Mood mood;
    private final List<Integer> order = new ArrayList<>();
    private int favourite;
    private int rank;

    /** How the next agent is chosen. */
    private enum Mood {
        /** Any may be next. */
        UNIFORM,
        /** Now and then one agent runs alone for a while. */
        FAVOURITE,
        /** One agent hardly ever runs. */
        STARVING,
        /** The first in an order of importance that has work runs; the order changes now and then. */
        PRIORITY
    }

    Schedule(Random random, int agents) {
        this.random = random;
        this.mood = Mood.values()[random.nextInt(Mood.values().length)];
        for (int i = 0; i < agents; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        favourite = order.get(0);
    }

    /** The agent to step. */
    int next() {
        return switch (mood) {
            case UNIFORM -> any();
            case FAVOURITE -> favourite();
            case STARVING -> notTheVictim();
            case PRIORITY -> mostImportant();
        };
    }

    /** Says what the agent that was picked last had to do. */
    void onWork(int work) {
        rank = work > 0 ? 0 : (rank + 1) % order.size();
    }

    private int any() {
        return random.nextInt(order.size());
    }

    private int favourite() {
        if (random.nextInt(STAY_ONE_IN) == 0) {
            favourite = any();
        }
        return random.nextInt(FAVOURITE_ONE_IN) == 0 ? any() : favourite;
    }

    private int notTheVictim() {
        int picked = any();
        return picked == favourite && random.nextInt(VICTIM_ONE_IN) != 0 ? any() : picked;
    }

    private int mostImportant() {
        if (random.nextInt(REORDER_ONE_IN) == 0) {
            Collections.shuffle(order, random);
        }
        return order.get(rank);
    }

    @Override
    public String toString() {
        return mood.name();
    }
}
