/** Where the files of this repository are: its root, its modules, and all the files that are part of it. */
package io.leat.house.repository;
