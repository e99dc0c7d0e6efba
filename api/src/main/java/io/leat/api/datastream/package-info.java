/** Where a program begins: the environment, and the streams that describe a job step by step. Nothing runs here. */
package io.leat.api.datastream;
