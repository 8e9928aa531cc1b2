package eujp.transcribe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The front matter of a release file as YAML 1.2.
final class FrontMatterYaml {
  private static final int MAX_CHARS = 64 * 1024;

  private FrontMatterYaml() {}

  /// The facts, a line each, without the lines `---` around them.
  static String write(MastheadFacts facts) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (MastheadKey key : MastheadKey.values()) {
      facts.get(key).ifPresent(value -> lines.put(key.word(), value));
    }
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .build();
    return new Dump(settings).dumpToString(lines);
  }

  /// The facts that YAML tells; what is no plain value of a key that is known is left out.
  ///
  /// @return none where it is no YAML, or no mapping
  static Optional<MastheadFacts> read(String yaml) {
    try {
      Object read =
          new Load(LoadSettings.builder().setCodePointLimit(MAX_CHARS).build())
              .loadFromString(yaml);
      if (!(read instanceof Map<?, ?> map)) {
        return Optional.empty();
      }
      Map<MastheadKey, String> values = new LinkedHashMap<>();
      for (MastheadKey key : MastheadKey.values()) {
        Object value = map.get(key.word());
        if (value != null && !(value instanceof Iterable<?>)) {
          values.put(key, value.toString());
        }
      }
      return Optional.of(new MastheadFacts(values));
    } catch (YamlEngineException malformed) {
      return Optional.empty();
    }
  }
}
