package org.stemma.server.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Writes pages as HTML in UTF-8. Everything that is not a template's own is escaped. Thread-safe.
 */
public final class Renderer {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          Path.of("."),
          ContentType.Html,
          Renderer.class.getClassLoader(),
          Renderer.class.getPackageName());

  public byte[] html(Page page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(page.template() + ".jte", page, output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
