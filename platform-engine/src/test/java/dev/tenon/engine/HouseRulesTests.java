package dev.tenon.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.tenon.engine.testing.SourceFiles;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house that neither the compiler nor the order of slices knows. */
class HouseRulesTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tenon.engine");

    private static final SourceFiles SOURCES =
            SourceFiles.under(Path.of(System.getProperty("tenon.root"), "platform-engine", "src"));

    /** Slices whose work is SQL or the connection itself. */
    private static final Set<String> SQL_SLICES =
            Set.of("catalog", "schema", "query", "postgres", "org", "deploy", "jobs");

    /**
     * Outside of these slices SQL stands in stores. These others begin transactions, hand on a connection, or read what
     * the database refused; none of them holds SQL.
     */
    private static final Set<String> HANDLES_CONNECTIONS = Set.of(
            "record.DatabaseProblems",
            "record.Kept",
            "record.RecordSaver",
            "record.RecordConfiguration",
            "packaging.PackageInstaller",
            "views.UserViews",
            "security.Sessions",
            "security.Tokens",
            "security.Assignments",
            "security.Logins");

    private static final Set<String> TABLES_OF_CASES = Set.of("FieldCoercionTests", "RecordSaverIntegrationTests");

    /** One line for each attribute that a client reads of a field. */
    private static final Set<String> TABLES_OF_DATA = Set.of("FieldDescriber");

    @Test
    void sqlStandsInStores() {
        noClasses()
                .that(new DescribedPredicate<>("are neither stores nor of a slice whose work is SQL") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !mayUseJdbc(type);
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                .check(CLASSES);
    }

    private static boolean mayUseJdbc(JavaClass type) {
        String inEngine = outermost(type).getName().substring("dev.tenon.engine.".length());
        return inEngine.endsWith("Store")
                || SQL_SLICES.contains(inEngine.split("\\.")[0])
                || HANDLES_CONNECTIONS.contains(inEngine);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTests::outermost).orElse(type);
    }

    @Test
    void theWebEndsAtTheDoors() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.tenon.engine..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
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
        assertThat(SOURCES.longFiles()).allMatch(file -> isAmong(TABLES_OF_CASES, file));
        assertThat(SOURCES.longMethods()).allMatch(method -> isAmong(TABLES_OF_DATA, method));
    }

    private static boolean isAmong(Set<String> names, String file) {
        return names.stream().anyMatch(name -> file.contains("/" + name + ".java"));
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(SOURCES.silentPackages()).isEmpty();
    }
}
