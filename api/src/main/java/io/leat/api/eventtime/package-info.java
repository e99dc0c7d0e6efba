/** Event time: timestamps and watermarks. */
package io.leat.api.eventtime;
