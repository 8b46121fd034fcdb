package org.stemma.server.view;

/**
 * The page for a request that came to nothing.
 *
 * @param status HTTP status code
 * @param title what happened, in a few words
 * @param detail what to do about it
 */
public record ProblemPage(int status, String title, String detail) implements Page {

  @Override
  public String template() {
    return "problem";
  }
}
