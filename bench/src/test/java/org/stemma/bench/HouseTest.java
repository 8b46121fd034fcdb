package org.stemma.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The borders of the house: each room depends only on those above it. */
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.stemma");

  @Test
  void coreDependsOnTheJdkJSpecifyAndIcuAlone() {
    classes()
        .that()
        .resideInAPackage("org.stemma.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.stemma.core..",
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.math..",
            "java.text..",
            "java.net",
            "java.nio.charset",
            "java.io",
            "org.jspecify..",
            "com.ibm.icu..")
        .check(HOUSE);
  }

  @Test
  void coreReadsNoClockAndStartsNoThread() {
    noClasses()
        .that()
        .resideInAPackage("org.stemma.core..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(java.util.Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.concurrent.Executor.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.io.File.class)
        .check(HOUSE);
  }

  @Test
  void theRoomsOfCoreStandInTheOrderOfTheDatasWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("article")
        .definedBy("org.stemma.core.article..")
        .layer("text")
        .definedBy("org.stemma.core.text..")
        .layer("reuse")
        .definedBy("org.stemma.core.reuse..")
        .layer("lineage")
        .definedBy("org.stemma.core.lineage..")
        .layer("story")
        .definedBy("org.stemma.core.story..")
        .layer("account")
        .definedBy("org.stemma.core.account..")
        .whereLayer("article")
        .mayNotAccessAnyLayer()
        .whereLayer("text")
        .mayOnlyAccessLayers("article")
        .whereLayer("reuse")
        .mayOnlyAccessLayers("article", "text")
        .whereLayer("lineage")
        .mayOnlyAccessLayers("article", "text", "reuse")
        .whereLayer("story")
        .mayOnlyAccessLayers("article", "text", "reuse", "lineage")
        .withOptionalLayers(true)
        .check(HOUSE);
  }

  @Test
  void theModulesStandInTheOrderOfTheDatasWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("core")
        .definedBy("org.stemma.core..")
        .layer("reader")
        .definedBy("org.stemma.reader..")
        .layer("intake")
        .definedBy("org.stemma.intake..")
        .layer("store")
        .definedBy("org.stemma.store..")
        .layer("server")
        .definedBy("org.stemma.server..")
        .layer("app")
        .definedBy("org.stemma.app..")
        .layer("bench")
        .definedBy("org.stemma.bench..")
        .whereLayer("core")
        .mayNotAccessAnyLayer()
        .whereLayer("reader")
        .mayOnlyAccessLayers("core")
        .whereLayer("intake")
        .mayOnlyAccessLayers("core", "reader")
        .whereLayer("store")
        .mayOnlyAccessLayers("core", "reader", "intake")
        .whereLayer("server")
        .mayOnlyAccessLayers("core", "reader", "intake", "store")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("bench")
        .mayNotBeAccessedByAnyLayer()
        .ignoreDependency(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "bench", c -> c.getPackageName().startsWith("org.stemma.bench")),
            com.tngtech.archunit.base.DescribedPredicate.alwaysTrue())
        .withOptionalLayers(true)
        .check(HOUSE);
  }

  @Test
  void noTwoPackagesDependOnEachOther() {
    slices().matching("org.stemma.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void nobodyIsCalledUtilsHelperManagerOrCommon() {
    noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?|Common)$").check(HOUSE);
  }
}
