package io.leat.house.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.TreeSet;

/** What the packages of a module may look like. */
final class PackageShape {
    private PackageShape() {}

    /** A text for each cycle among packages. */
    static List<String> cycles(JavaClasses classes) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new EachPackage())
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    /** A line for each package that holds classes although a package below it does, too. */
    static List<String> crowdedParents(Iterable<JavaClass> classes) {
        TreeSet<String> packages = new TreeSet<>();
        classes.forEach(each -> packages.add(each.getPackageName()));
        return packages.stream()
                .filter(parent -> packages.stream().anyMatch(other -> other.startsWith(parent + ".")))
                .map(parent -> "package " + parent + " holds classes and has packages below it that do")
                .toList();
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            return SliceIdentifier.of(each.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
