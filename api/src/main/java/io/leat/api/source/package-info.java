/** What a source is: splits, and readers that go through them. */
package io.leat.api.source;
