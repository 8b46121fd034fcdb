package org.stemma.bench.pages;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.stemma.core.article.Article;
import org.stemma.reader.Page;
import org.stemma.reader.PageReader;
import org.stemma.reader.UnreadablePageException;

/**
 * Reads the {@link HostilePages}: {@code HostileBench [NAME_PART]} prints a line for each, with the
 * CPU milliseconds that it took in a program that has not read it before, and how it ended. The
 * heap is what Java was given, as with {@code STEMMA_JAVA_OPTIONS=-Xmx512m}.
 */
public final class HostileBench {

  /** No page may take longer. */
  private static final long LIMIT_MS = 2_000;

  private HostileBench() {}

  /** Runs the benchmark; ends with status 1 if a page took too long or failed. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String part = args.length == 0 ? "" : args[0];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    PageReader reader = new PageReader();
    int bad = 0;
    for (Map.Entry<String, Supplier<byte[]>> hostile : HostilePages.all().entrySet()) {
      if (!hostile.getKey().contains(part)) {
        continue;
      }
      byte[] bytes = hostile.getValue().get();
      long start = threads.getCurrentThreadCpuTime();
      String end;
      try {
        end = ended(reader.read(new Page("page", null, null, bytes)));
      } catch (UnreadablePageException refused) {
        end = "refused: " + refused.reason();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
        end = "FAILED: " + failed;
      }
      long ms = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
      bad += ms > LIMIT_MS || end.startsWith("FAILED") ? 1 : 0;
      out.printf("%6d ms  %,11d bytes  %-40s %s%n", ms, bytes.length, hostile.getKey(), end);
    }
    out.printf(
        "%d over %d ms or failed, heap %d MB%n",
        bad, LIMIT_MS, Runtime.getRuntime().maxMemory() >> 20);
    System.exit(bad == 0 ? 0 : 1);
  }

  private static String ended(Article article) {
    return article.label() + ", " + article.text().length() + " chars";
  }
}
