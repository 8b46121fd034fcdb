package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes and reads the links of all live articles: each link once, then each article's list. */
final class Links {

  private Links() {}

  static void write(Window window, DataOutput out) throws IOException {
    Map<Link, Integer> places = new HashMap<>();
    List<Link> links = new ArrayList<>();
    for (LiveArticle article : window.oldestFirst()) {
      for (int i = 0; i < article.neighbours.size(); i++) {
        Link link = article.neighbours.get(i);
        if (places.putIfAbsent(link, links.size()) == null) {
          links.add(link);
        }
      }
    }
    out.writeInt(links.size());
    for (Link link : links) {
      link.write(out);
    }
    for (LiveArticle article : window.oldestFirst()) {
      out.writeInt(article.neighbours.size());
      for (int i = 0; i < article.neighbours.size(); i++) {
        out.writeInt(places.getOrDefault(article.neighbours.get(i), -1));
      }
      out.writeInt(article.neighbours.changes());
    }
  }

  static void read(Window window, DataInput in) throws IOException {
    Link[] links = new Link[in.readInt()];
    for (int i = 0; i < links.length; i++) {
      links[i] = Link.read(in);
    }
    for (LiveArticle article : window.oldestFirst()) {
      Link[] own = new Link[in.readInt()];
      for (int i = 0; i < own.length; i++) {
        own[i] = links[in.readInt()];
      }
      article.neighbours.restore(own, in.readInt());
    }
  }
}
