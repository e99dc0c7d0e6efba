/** Where {@code bin/leat bench} begins in the JVM that it spawns. */
package io.leat.jmh.main;
