/**
 * Benchmark results and their file format, the contract of every benchmark of the house.
 *
 * <p>A result file is one JSON object:
 *
 * <pre>{@code
 * {"results": [{"name": "codec.encode.record", "params": {}, "unit": "ns/record", "better": "lower",
 *               "score": 15.2, "error": 0.4, "baseline": "hand", "ratio": 1.04, "ratio_error": 0.03,
 *               "alloc_bytes_per_record": 0.0}],
 *  "distributions": [{"name": "latency.hop.100k", "contender": "leat", "unit": "us", "count": 200000,
 *                     "points": [[50.0, 1.9], [99.0, 12.4], [100.0, 310.0]]}],
 *  "machine": {"cpu": "...", "cores": 2, "memory_bytes": 25769803776, "jdk": "...", "os": "...", "flags": "..."}}
 * }</pre>
 *
 * <p>There is one entry for each measure and each baseline it was compared with. {@code name} is dotted, and size,
 * backend and percentile are parts of it. {@code ratio} is ours over the baseline in the entry's unit, both of the same
 * run. {@code distributions} may be absent; a point is a percentile and the value that so many in a hundred do not
 * exceed. {@code error}, {@code ratio_error} and {@code alloc_bytes_per_record} may be null or absent where nothing was
 * measured; {@code params} and {@code machine} may hold any scalar. Fields that are not named here are passed over, so
 * that a newer file can be read.
 */
package io.leat.report.result;
