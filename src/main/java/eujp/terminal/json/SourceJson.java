package eujp.terminal.json;

import com.google.gson.JsonObject;
import eujp.cite.Citation;
import eujp.release.Passage;

/// Where something stands, as programs read it.
public final class SourceJson {
  private SourceJson() {}

  /// Adds the source of an item: reference, paragraph, section, language, sentence, address.
  public static JsonObject add(JsonObject item, Citation citation) {
    Passage passage = citation.passage();
    item.addProperty("reference", passage.id().reference().value());
    item.addProperty("paragraph", passage.id().ordinal());
    item.addProperty("section", passage.section());
    item.addProperty("language", passage.id().language());
    item.addProperty("sentence", citation.sentence());
    item.addProperty("url", citation.link().toString());
    return item;
  }
}
