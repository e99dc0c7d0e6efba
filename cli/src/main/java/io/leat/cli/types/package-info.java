/** {@code leat types}: finds a user's class and prints the layout of its bytes. */
package io.leat.cli.types;
