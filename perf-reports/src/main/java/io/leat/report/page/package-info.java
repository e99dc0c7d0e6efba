/** The pages: benchmark results, and a finished job with its series and figures. */
package io.leat.report.page;
