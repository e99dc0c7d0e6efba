/** Memory layouts for the command line: from its options to a layout, and from there to text, JSON and JVM flags. */
package io.leat.cli.memory;
