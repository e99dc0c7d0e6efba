package io.leat.api.datastream;

import io.leat.api.configuration.PipelineOptions;

/** Checks what an operator's controls are set to. */
final class Controls {
    private Controls() {}

    static int checkedParallelism(String name, int value) {
        if (value < 1 || value > PipelineOptions.HIGHEST_MAX_PARALLELISM) {
            throw new IllegalArgumentException(
                    name + '=' + value + ": give a whole number from 1 to " + PipelineOptions.HIGHEST_MAX_PARALLELISM);
        }
        return value;
    }
}
