/**
 * Records out of files, plain or gzip, one split a file, all splits of a subtask open together.
 *
 * <p>A line ends at a line feed or at the end of the file; a carriage return before the line feed and a UTF-8 byte order
 * mark before the first line do not belong to it. A position is a number of bytes of the unpacked content: a plain file is
 * entered there directly, a gzip file is unpacked up to there again.
 */
package io.leat.connect.file.source;
