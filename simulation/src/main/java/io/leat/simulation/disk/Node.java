package io.leat.simulation.disk;

import java.util.Random;

/** A file or directory. */
sealed interface Node permits FileNode, DirectoryNode {
    /** What is left of it after a crash. */
    Node survivor(Random random);

    /** Makes what is in it survive. */
    void sync();
}
