/** Where {@code bin/leat} begins. */
package io.leat.cli.main;
