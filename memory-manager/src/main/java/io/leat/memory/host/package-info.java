/** What the machine, the container and the JVM have to give. */
package io.leat.memory.host;
