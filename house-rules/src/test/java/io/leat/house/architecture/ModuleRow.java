package io.leat.house.architecture;

import java.util.Set;

/**
 * One row of the module table.
 *
 * @param name the module's directory
 * @param rootPackage the package that all of its classes are below
 * @param modules the names of the modules whose classes it may use, besides its own
 * @param libraries the packages of third parties that it may use, with all below them
 */
record ModuleRow(String name, String rootPackage, Set<String> modules, Set<String> libraries) {

    boolean owns(String packageName) {
        return isAtOrBelow(packageName, rootPackage);
    }

    boolean mayUseLibrary(String packageName) {
        return libraries.stream().anyMatch(library -> isAtOrBelow(packageName, library));
    }

    private static boolean isAtOrBelow(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
