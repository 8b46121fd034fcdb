package org.stemma.bench.pages;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.stemma.reader.Page;
import org.stemma.reader.PageReader;
import org.stemma.reader.UnreadablePageException;

/**
 * How long the reader takes: {@code ReadingSpeed [--every N] SET_DIR...} reads each Nth page (8th)
 * of the sets from memory, nine times over, and prints the CPU milliseconds a page of the reading
 * thread and of the whole process, collector and compiler included. The last rounds are sampled,
 * which gives each stage its share.
 */
public final class ReadingSpeed {

  private static final int ROUNDS = 9;

  /** The rounds before have compiled what there is to compile. */
  private static final int FIRST_SAMPLED = 5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ReadingSpeed() {}

  /** Runs the benchmark. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int every = 8;
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--every")) {
        every = Integer.parseInt(args[++i]);
        continue;
      }
      List<GoldPage> set = GoldPage.read(Path.of(args[i]));
      for (int k = 0; k < set.size(); k += every) {
        pages.add(set.get(k).page());
      }
    }
    double bytes = pages.stream().mapToLong(page -> page.bytes().length).sum();
    out.printf("%d pages, mean %.0f KB%n", pages.size(), bytes / pages.size() / 1024);
    rounds(pages, out);
  }

  private static void rounds(List<Page> pages, PrintStream out) throws IOException {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    PageReader reader = new PageReader();
    double last = 0;
    try (Recording recording = new Recording()) {
      for (int round = 0; round < ROUNDS; round++) {
        if (round == FIRST_SAMPLED) {
          recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(5));
          recording.start();
        }
        long thread = THREADS.getCurrentThreadCpuTime();
        long all = process.getProcessCpuTime();
        pages.forEach(page -> read(reader, page));
        last = (THREADS.getCurrentThreadCpuTime() - thread) / 1e6 / pages.size();
        double whole = (process.getProcessCpuTime() - all) / 1e6 / pages.size();
        out.printf("round %d: %.2f CPU ms a page, whole process %.2f%n", round + 1, last, whole);
      }
      recording.stop();
      Path file = Files.createTempFile("reading", ".jfr");
      recording.dump(file);
      stages(file, last, out);
      Files.delete(file);
    }
  }

  private static void read(PageReader reader, Page page) {
    try {
      reader.read(page);
    } catch (UnreadablePageException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** A stage is what the readers' own methods call; its share is that of the samples in it. */
  private static void stages(Path file, double ms, PrintStream out) throws IOException {
    Map<String, Integer> samples = new TreeMap<>();
    int all = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      List<RecordedFrame> frames =
          event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
      for (int i = 1; i < frames.size(); i++) {
        boolean stage = isReader(frames.get(i)) && !isReader(frames.get(i - 1));
        if (stage) {
          samples.merge(name(frames.get(i - 1)), 1, Integer::sum);
          all++;
          break;
        }
      }
    }
    int total = all;
    samples.entrySet().stream()
        .filter(stage -> stage.getValue() * 100 >= total)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            stage -> out.printf("  %5.2f ms  %s%n", ms * stage.getValue() / total, stage.getKey()));
  }

  private static boolean isReader(RecordedFrame frame) {
    String name = name(frame);
    return name.equals("PageReader.read")
        || name.equals("HtmlReader.read")
        || name.equals("BodyFinder.find");
  }

  private static String name(RecordedFrame frame) {
    String type = frame.getMethod().getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + '.' + frame.getMethod().getName();
  }
}
