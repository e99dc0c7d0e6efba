/** Whether a program written for Flink finds here what it imports: the table of class names, held complete and true. */
package io.leat.api.migration;
