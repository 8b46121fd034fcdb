package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.core.account.Collation;
import org.stemma.core.reuse.Comparer;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import org.stemma.server.view.DossierPage;
import org.stemma.server.view.Links;
import org.stemma.server.view.Renderer;

/** The pages in a real browser: Debian's Chromium. */
class BrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final String FIRE = Links.story(Newsroom.FIRE);

  private static final List<String> PAGES =
      List.of(
          "/",
          FIRE,
          FIRE + "/compare",
          FIRE + "/said",
          FIRE + "/figures",
          FIRE + "/timeline",
          FIRE + "/differences",
          Links.article(HarbourFire.POST.id()) + "?at=10-40",
          Links.article(HarbourFire.MINA.id()),
          "/article/ferry/changes",
          "/story/nothing");

  @TempDir static Path folder;
  private static Newsroom newsroom;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void open() {
    assumeTrue(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM + " to look with");
    newsroom = new Newsroom(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void close() {
    if (newsroom != null) {
      browser.close();
      playwright.close();
      newsroom.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
  void everyPageFitsAsksNobodyElseAndBreaksNoRuleOfAccessibility(int width, ColorScheme scheme)
      throws IOException {
    String axe = axe();
    // The page's own policy would keep the examiner out.
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setColorScheme(scheme)
            .setBypassCSP(true);
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      for (String path : PAGES) {
        page.navigate(address(path));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(path + " at " + width)
            .isEqualTo(true);
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        page.evaluate(axe);
        assertThat(page.evaluate(FAULTS)).as(path + " at " + width + " " + scheme).isEqualTo("");
      }
      assertThat(asked).allMatch(url -> url.startsWith(newsroom.server.address()));
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
  void aDossierInOneFileFitsAsksNobodyAndBreaksNoRuleOfAccessibility(int width, ColorScheme scheme)
      throws IOException {
    Path file = Files.write(folder.resolve("dossier.html"), dossier());
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setColorScheme(scheme)
            .setBypassCSP(true);
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.navigate(file.toUri().toString());
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      page.evaluate(axe());
      assertThat(page.evaluate(FAULTS)).isEqualTo("");
      assertThat(page.evaluate(DEAD_LINKS)).isEqualTo("");
      assertThat(asked).allMatch(url -> url.startsWith(file.toUri().toString()) || isData(url));
    }
  }

  private static boolean isData(String url) {
    return url.startsWith("data:");
  }

  /** Links within the page that lead nowhere. */
  private static final String DEAD_LINKS =
      """
      [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href'))
        .filter(href => !document.getElementById(href.substring(1))).join(' ')
      """;

  private static byte[] dossier() {
    Analyser analyser = new Analyser();
    List<Analysis> versions = HarbourFire.ARTICLES.stream().map(analyser::analyse).toList();
    Instant since = Instant.parse("2024-03-04T10:00:00Z");
    return new Renderer()
        .html(DossierPage.of(Collation.of(versions), versions, since, new Comparer()::compare));
  }

  @Test
  void aDossierInOneFileBreaksNoneOfItsOwnPolicy() throws IOException {
    Path file = Files.write(folder.resolve("dossier.html"), dossier());
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate(file.toUri().toString());
      assertThat(page.locator("h1").innerText()).isNotBlank();
      assertThat(complaints).isEmpty();
    }
  }

  /** Each fault with the element that has it, one a line. */
  private static final String FAULTS =
      """
      axe.run().then(found => found.violations
        .map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')).join('\\n'))
      """;

  private static String axe() throws IOException {
    try (InputStream in =
        BrowserTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void noPageMakesTheBrowserComplainOfThePolicy() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (!message.text().contains("404")) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);
      PAGES.forEach(path -> page.navigate(address(path)));
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aReaderGoesFromTheListToTheEvidenceAndToTheWords() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(address("/"));
      page.click("text=Fire destroys fish market at Sarnwick harbour");
      assertThat(page.locator("h1").innerText()).isEqualTo(HarbourFire.POST.title());
      assertThat(page.locator("svg.stemma").isVisible()).isTrue();
      page.click("summary:has-text('copy of Harbour Post')");
      page.click("details[open] figcaption a >> nth=0");
      assertThat(page.locator("mark#here").isVisible()).isTrue();
      page.click("text=The story and its other versions");
      page.click("text=Compare >> nth=0");
      page.selectOption("select[name=b]", HarbourFire.GAZETTE.id());
      page.click("button:has-text('Compare')");
      assertThat(page.url()).contains("b=" + Links.encoded(HarbourFire.GAZETTE.id()));
    }
  }

  private static String address(String path) {
    return newsroom.server.address() + path.substring(1);
  }
}
