package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command in the README runs, in its order and in one folder, and prints what the README
 * shows. An ellipsis in the README stands for anything.
 */
class ReadmeTest {

  /**
   * These need a machine of their own; the build itself, {@code WatchTest} and the next test run
   * them.
   */
  private static final Pattern ELSEWHERE =
      Pattern.compile("./stemma (test|tidy|bench|serve|watch|demo$).*");

  private record Example(String command, List<String> shown) {}

  @TempDir Path folder;

  private static List<Example> examples() throws IOException {
    Path readme = Path.of(System.getProperty("stemma.root", "."), "README.md");
    List<Example> examples = new ArrayList<>();
    boolean console = false;
    for (String line : Files.readAllLines(readme)) {
      if (line.startsWith("```")) {
        console = line.equals("```console");
      } else if (console && line.startsWith("$ ./stemma")) {
        examples.add(new Example(line.substring(2), new ArrayList<>()));
      } else if (console && !line.isBlank() && !examples.isEmpty()) {
        examples.getLast().shown().add(line);
      }
    }
    return examples;
  }

  @Test
  void everyCommandRunsAndPrintsWhatTheReadmeShows() throws IOException {
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThan(6);

    for (Example example : examples) {
      if (ELSEWHERE.matcher(example.command()).matches()) {
        continue;
      }
      Terminal.Result result = Terminal.run(arguments(example.command()));

      assertThat(result.status()).as(example.command() + "\n" + result.err()).isZero();
      List<String> printed = (result.out() + result.err()).lines().toList();
      for (String line : example.shown()) {
        assertThat(printed).as(example.command()).anyMatch(each -> matches(line, each));
      }
    }
  }

  /** Folders in the README are relative to where its reader stands: here, a temporary folder. */
  private String[] arguments(String command) {
    return Arrays.stream(command.replaceFirst("^./stemma ", "").split(" +"))
        .map(word ->
            word.matches("(pages|library|fire\\.html)(/.*)?")
                ? folder.resolve(word).toString()
                : word)
        .toArray(String[]::new);
  }

  private boolean matches(String shown, String printed) {
    String pattern =
        Arrays.stream(shown.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.matches(pattern, printed.replace(folder + "/", ""));
  }

  @Test
  void theLibraryIsServedUntilStopped() throws Exception {
    Terminal.run("demo", "--write", folder.resolve("pages").toString());
    Path library = folder.resolve("library");
    assertThat(
            Terminal.run(
                    "add",
                    "--data",
                    library.toString(),
                    folder.resolve("pages/lpa-wire.example").toString())
                .status())
        .isZero();

    try (Terminal.Running serving =
        Terminal.start("serve", "--port", "0", "--data", library.toString())) {
      String address = serving.await(Pattern.compile("http://127\\.0\\.0\\.1:\\d+/"));
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address)).build(),
                  HttpResponse.BodyHandlers.ofString());

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Brackmouth");
    }
  }
}
