package dev.tenon.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.tenon.engine.testing.SourceFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules of the house that neither the compiler nor the order of slices knows. */
class HouseRulesTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tenon.console");

    private static final SourceFiles SOURCES =
            SourceFiles.under(Path.of(System.getProperty("tenon.root"), "admin-console", "src"));

    @Test
    void theConsoleKnowsNoDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.tenon.console.start")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(CLASSES);
    }

    @Test
    void noNameSaysNothing() {
        classes().should().haveNameNotMatching(".*(Impl|Utils?|Helper|Manager)").check(CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .check(CLASSES);
    }

    @Test
    void whatSomebodyNeedsComesByTheConstructor() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    @Test
    void filesAndMethodsStaySmall() {
        assertThat(SOURCES.longFiles()).isEmpty();
        assertThat(SOURCES.longMethods()).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(SOURCES.silentPackages()).isEmpty();
    }
}
