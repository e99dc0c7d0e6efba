/** What the tests of this module share: a sample record, and backends with the memory that they need. */
package io.leat.state.testing;
