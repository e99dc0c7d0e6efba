package io.leat.runtime.operator;

import io.leat.runtime.loop.LoopStep;

/** An operator whose work on records a loop can do for it; all else goes on as ever. */
interface LoopedOperator {
    /** What the loop does; for an operator that is open. */
    LoopStep loopStep();

    /** What stands behind it; null where nothing does. */
    Downstream<?> downstream();

    /** Its name in messages. */
    String operatorName();
}
