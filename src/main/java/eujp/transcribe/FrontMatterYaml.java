package eujp.transcribe;

import java.util.LinkedHashMap;
import java.util.List;
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

  /// What front matter tells.
  ///
  /// @param leftOut the keys that are not known, or have no plain value
  record Read(MastheadFacts facts, List<String> leftOut) {}

  /// The facts that YAML tells.
  ///
  /// @return none where it is no YAML, or no mapping
  static Optional<Read> read(String yaml) {
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
      List<String> leftOut =
          map.entrySet().stream()
              .filter(one -> one.getValue() != null)
              .map(one -> String.valueOf(one.getKey()))
              .filter(name -> values.keySet().stream().noneMatch(key -> key.word().equals(name)))
              .toList();
      return Optional.of(new Read(new MastheadFacts(values), leftOut));
    } catch (YamlEngineException malformed) {
      return Optional.empty();
    }
  }
}
