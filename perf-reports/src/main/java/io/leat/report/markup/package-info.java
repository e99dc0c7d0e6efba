/** HTML and SVG text: escaped, balanced, and one frame for every page of the house. */
package io.leat.report.markup;
