package io.leat.api.graph;

import io.leat.api.functions.KeySelector;
import io.leat.serialize.types.TypeInformation;

/**
 * How a stream is keyed.
 *
 * @param selector gives the key of a record
 * @param keyType  the type of the key; a key type
 * @param <T>      the type of the records
 * @param <K>      the type of the key
 */
public record KeySpec<T, K>(KeySelector<T, K> selector, TypeInformation<K> keyType) {}
