/** The verbs: each reads and checks its options, hands the work on and shows what came of it. */
package io.leat.cli.command;
