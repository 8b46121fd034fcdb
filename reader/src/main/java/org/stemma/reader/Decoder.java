package org.stemma.reader;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.reader.UnreadablePageException.Reason;

/**
 * Bytes into text: by byte order mark, then as UTF-8 where the bytes allow it, then by the HTTP
 * header, by what the page declares unless that cannot be right, and by detection. Labels mean what
 * browsers take them to mean (WHATWG Encoding Standard, section 4.2): {@code iso-8859-1} is {@code
 * windows-1252}.
 *
 * <p>Valid UTF-8 with bytes above 127 is UTF-8 whatever is declared: other charsets do not produce
 * it by chance. Slightly broken UTF-8 keeps its good characters.
 */
final class Decoder {

  /** Charset declarations stand early; some pages put long scripts before them. */
  private static final int DECLARATION_BYTES = 64 << 10;

  private static final int DETECTION_BYTES = 64 << 10;

  /** Above this share of broken among non-ASCII characters, a page is not UTF-8. */
  private static final double MAX_BROKEN = 0.1;

  /** Accented letters follow each other in less than a twentieth of those in Western text. */
  private static final double MAX_CROWDED = 0.5;

  /** Above this share of characters that no text has, a page is binary. */
  private static final double MAX_ODD = 0.05;

  /** What stands for bytes that are no UTF-8. */
  private static final char REPLACEMENT = '\ufffd';

  /** Begins the sequences that change the character set in ISO-2022. */
  private static final char ESCAPE = '\u001b';

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?:<meta[^>]{0,300}?charset\\s*=\\s*[\"']?|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"'])"
              + "\\s*([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> BROWSER_NAMES =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode", "UTF-8"),
          Map.entry("utf-16", "UTF-8"));

  private static final byte[][] BINARY_STARTS = {
    {'%', 'P', 'D', 'F', '-'},
    {(byte) 0x89, 'P', 'N', 'G'},
    {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
    {'G', 'I', 'F', '8'},
    {'P', 'K', 3, 4},
    {0x7f, 'E', 'L', 'F'},
    {'R', 'I', 'F', 'F'},
  };

  private Decoder() {}

  static String decode(Page page) throws UnreadablePageException {
    byte[] bytes = page.bytes();
    if (bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      bytes = inflate(bytes);
    }
    if (bytes.length > PageReader.MAX_BYTES) {
      throw new UnreadablePageException(page.id(), Reason.TOO_LARGE);
    }
    if (bytes.length == 0) {
      throw new UnreadablePageException(page.id(), Reason.EMPTY);
    }
    for (byte[] start : BINARY_STARTS) {
      if (Arrays.mismatch(start, bytes) >= start.length) {
        throw new UnreadablePageException(page.id(), Reason.BINARY);
      }
    }
    String text = text(bytes, page.contentType());
    if (isBinary(text)) {
      throw new UnreadablePageException(page.id(), Reason.BINARY);
    }
    return text;
  }

  /**
   * What can be unpacked: a gzip that breaks off gives its beginning. Bounded by the size limit.
   */
  private static byte[] inflate(byte[] bytes) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream((int) Math.min(4L * bytes.length, PageReader.MAX_BYTES));
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        if (out.size() > PageReader.MAX_BYTES) {
          break;
        }
      }
    } catch (IOException brokenOff) {
      return out.toByteArray();
    }
    return out.toByteArray();
  }

  private static String text(byte[] bytes, @Nullable String contentType) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    String whole = new String(bytes, StandardCharsets.UTF_8);
    if (whole.indexOf(REPLACEMENT) < 0 && whole.indexOf(ESCAPE) < 0) {
      return whole;
    }
    Charset declared = declared(bytes, contentType);
    boolean sevenBit = declared != null && declared.name().startsWith("ISO-2022");
    if (!sevenBit) {
      boolean utf8 = isValid(bytes) || isNearly(whole, StandardCharsets.UTF_8.equals(declared));
      if (utf8) {
        return whole;
      }
    }
    Charset charset = declared;
    if (charset != null && !StandardCharsets.UTF_8.equals(charset)) {
      String text = new String(bytes, charset);
      if (!isWrong(text, charset)) {
        return text;
      }
    }
    return new String(bytes, detected(bytes));
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != (byte) start[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code charset} cannot be what the bytes are in: broken characters, or, as pages are
   * declared Western that are not, accented letters of which most stand side by side.
   */
  private static boolean isWrong(String text, Charset charset) {
    int broken = 0;
    int high = 0;
    int crowded = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127) {
        high++;
        crowded += before > 127 ? 1 : 0;
        broken += c == REPLACEMENT ? 1 : 0;
      }
      before = c;
    }
    boolean western = charset.name().equals("windows-1252");
    return broken > MAX_BROKEN * high || (western && crowded > MAX_CROWDED * high);
  }

  /** Whether the bytes are UTF-8 without an error: a page may print the replacement character. */
  private static boolean isValid(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  /** Whether the bytes that gave {@code text} as UTF-8 are that with few errors. */
  private static boolean isNearly(String text, boolean declared) {
    int replaced = 0;
    int high = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      replaced += c == REPLACEMENT ? 1 : 0;
      high += c > 127 ? 1 : 0;
    }
    return replaced <= MAX_BROKEN * high || (declared && replaced <= 3);
  }

  private static @Nullable Charset declared(byte[] bytes, @Nullable String contentType) {
    if (contentType != null) {
      Matcher header = HEADER.matcher(contentType);
      if (header.find()) {
        Charset charset = named(header.group(1));
        if (charset != null) {
          return charset;
        }
      }
    }
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher meta = DECLARATION.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return meta.find() ? named(meta.group(1)) : null;
  }

  private static @Nullable Charset named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(BROWSER_NAMES.getOrDefault(name, name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  private static Charset detected(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, DETECTION_BYTES)));
    for (CharsetMatch match : detector.detectAll()) {
      // Wide encodings come with a byte order mark; without one they are noise that looks like
      // them.
      boolean wide = match.getName().startsWith("UTF-16") || match.getName().startsWith("UTF-32");
      Charset charset = wide ? null : named(match.getName());
      if (charset != null) {
        return charset;
      }
    }
    return Charset.forName("windows-1252");
  }

  /** Random bytes taken for UTF-16 are full of characters that no script has. */
  private static boolean isBinary(String text) {
    int odd = 0;
    int length = Math.min(text.length(), DETECTION_BYTES);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127) {
        continue;
      }
      boolean noText =
          switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t' && c != '\f';
            case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> c == REPLACEMENT;
          };
      if (noText) {
        odd++;
      }
    }
    return odd > MAX_ODD * length;
  }
}
