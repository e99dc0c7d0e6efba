/** Where the files of this repository are: its root, its modules, and the text files that git tracks. */
package io.leat.house.repository;
