/** Windows and the assigners that place records in them. */
package io.leat.api.windowing;
