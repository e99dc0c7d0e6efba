/**
 * Off-heap hash tables of keyed records: the storage under values and timers. Internal to this module.
 *
 * <p>Everything lives in pages of one size, taken one at a time from a pool. {@link io.leat.state.table.RecordStore}
 * cuts pages into slots of a size class and gives a page back when its last record is freed;
 * {@link io.leat.state.table.HashIndex} finds records by hash and grows page by page, so there is no moment at which a
 * whole table is rehashed; {@link io.leat.state.table.KeyedTable} joins the two.
 * A record that does not fit into a page lies in pieces, a chain of records of a page each.
 */
package io.leat.state.table;
