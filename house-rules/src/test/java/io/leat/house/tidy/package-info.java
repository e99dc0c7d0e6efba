/** The rules that are visible in the text of the repository: sizes, names, comments, habits of tests, and stray characters. */
package io.leat.house.tidy;
