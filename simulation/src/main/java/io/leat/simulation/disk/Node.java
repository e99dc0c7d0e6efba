package io.leat.simulation.disk;

import java.util.Random;

/** A file or directory. */
sealed interface Node permits FileNode, DirectoryNode {
    /** What is left of it after a crash. */
    Node survivor(Random random);

    /** What is left of it after every crash. */
    Node surely();

    /** Makes what is in it survive. */
    void sync();

    /** Makes all that is in and below it survive. */
    void syncAll();

    /** A hash over all that is in and below it now. */
    int contentHash();
}
