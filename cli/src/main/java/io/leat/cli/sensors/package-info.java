/** What the sensors job has beyond other jobs: its page, and the proof that it recovers. */
package io.leat.cli.sensors;
