package io.leat.api.functions;

import java.io.Serializable;

/** The base of all user functions. Each parallel subtask works on a copy of its own, made by Java serialization. */
public interface Function extends Serializable {}
