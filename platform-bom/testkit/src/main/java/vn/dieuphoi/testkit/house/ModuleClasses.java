package vn.dieuphoi.testkit.house;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.core.importer.ImportOption.Predefined.ONLY_INCLUDE_TESTS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The byte code of one module: what it ships and what tests it. */
record ModuleClasses(String root, JavaClasses main, JavaClasses tests) {

    static ModuleClasses onClassPath(String root) {
        return new ModuleClasses(root, imported(root, DO_NOT_INCLUDE_TESTS), imported(root, ONLY_INCLUDE_TESTS));
    }

    private static JavaClasses imported(String root, ImportOption which) {
        return new ClassFileImporter().withImportOption(which).importPackages(root);
    }
}
