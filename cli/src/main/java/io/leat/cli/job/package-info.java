/** Runs a described job from the command line: its settings, its live line, its end by a signal, what came of it. */
package io.leat.cli.job;
