import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Labels the words of sentences with parts of speech, names and dependencies: a sentence a line in;
 * out the sentence, a tab, and its words as {@code start|end|part of speech|entity|head|relation},
 * the head by its number in the sentence from 1 on, 0 for none. Empty lines stay.
 *
 * <p>Arguments: the teacher's configuration, the sentences, where the labels go.
 */
public final class Teacher {

  private Teacher() {}

  public static void main(String[] args) throws IOException {
    try (InputStream configuration = Files.newInputStream(Path.of(args[0]));
        Stream<String> sentences = Files.lines(Path.of(args[1]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
      NLPDecoder teacher = new NLPDecoder(configuration);
      for (String sentence : (Iterable<String>) sentences::iterator) {
        out.write(sentence.isEmpty() ? "" : labelled(teacher, sentence));
        out.write('\n');
      }
    }
  }

  private static String labelled(NLPDecoder teacher, String sentence) {
    NLPNode[] words = teacher.decode(sentence);
    StringBuilder line = new StringBuilder(sentence).append('\t');
    for (int i = 1; i < words.length; i++) {
      NLPNode word = words[i];
      line.append(word.getStartOffset()).append('|').append(word.getEndOffset());
      line.append('|').append(word.getPartOfSpeechTag());
      line.append('|').append(word.getNamedEntityTag());
      line.append('|').append(word.getDependencyHead().getID());
      line.append('|').append(word.getDependencyLabel()).append(' ');
    }
    return line.toString();
  }
}
