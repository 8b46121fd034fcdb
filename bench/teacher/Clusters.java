import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Writes the word clusters of NLP4J (Brown clustering, 594,491 words) as {@code clusters.en.gz}: how
 * many clusters there are, then the path of each as its length and bits; how many words, then for
 * each, by ascending hash, the step from the hash before and the number of its cluster. Of words
 * with one hash the last in the order of the alphabet counts.
 *
 * <p>Argument: where it goes.
 */
public final class Clusters {

  private static final String LEXICON =
      "/edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz";

  private Clusters() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    SortedMap<Integer, String> paths = new TreeMap<>();
    for (Map.Entry<?, ?> entry : new TreeMap<>(lexicon()).entrySet()) {
      paths.put(entry.getKey().hashCode(), longest((Set<?>) entry.getValue()));
    }
    SortedSet<String> clusters = new TreeSet<>(paths.values());
    Map<String, Integer> numbers = new TreeMap<>();
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
      out.writeInt(clusters.size());
      for (String path : clusters) {
        numbers.put(path, numbers.size());
        out.writeByte(path.length());
        out.writeInt(Integer.parseInt(path, 2));
      }
      out.writeInt(paths.size());
      int before = Integer.MIN_VALUE;
      for (Map.Entry<Integer, String> word : paths.entrySet()) {
        out.writeInt(word.getKey() - before);
        out.writeShort(numbers.get(word.getValue()));
        before = word.getKey();
      }
    }
  }

  private static Map<?, ?> lexicon() throws IOException, ClassNotFoundException {
    try (InputStream bytes = Clusters.class.getResourceAsStream(LEXICON);
        ObjectInputStream in =
            new ObjectInputStream(new XZInputStream(new BufferedInputStream(bytes)))) {
      return (Map<?, ?>) in.readObject();
    }
  }

  /** A cluster's path is listed with its beginnings; the whole one is the longest. */
  private static String longest(Set<?> paths) {
    String longest = "";
    for (Object path : paths) {
      longest = path.toString().length() > longest.length() ? path.toString() : longest;
    }
    return longest;
  }
}
