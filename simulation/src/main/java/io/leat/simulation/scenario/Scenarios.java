package io.leat.simulation.scenario;

import java.util.Random;

/** Draws the scenarios that need nothing but the engine. */
public final class Scenarios {
    private static final int CHANNEL_ORDER_ONE_IN = 8;

    private Scenarios() {}

    /** One of them. */
    public static Scenario draw(Random random) {
        return random.nextInt(CHANNEL_ORDER_ONE_IN) == 0 ? new ChannelOrder(random) : new RandomGraph(random);
    }
}
