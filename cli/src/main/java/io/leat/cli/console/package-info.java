/** What every verb shares on its way to the terminal: streams, exit codes, refusals, suggestions, tables, files. */
package io.leat.cli.console;
