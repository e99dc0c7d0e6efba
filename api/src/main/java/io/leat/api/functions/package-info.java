/** The functions a user writes; names and meaning are those of Flink's DataStream API. */
package io.leat.api.functions;
