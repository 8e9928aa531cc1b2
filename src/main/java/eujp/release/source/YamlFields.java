package eujp.release.source;

import eujp.text.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The keys of a block of YAML 1.2 with their values as text, and where each stands.
///
/// It reads events and builds nothing, so that no nesting exhausts the stack and no alias
/// multiplies; more than [#MAX_DEPTH] levels or [#MAX_ALIASES] aliases are a mistake. Of a line
/// that is not YAML the mistake is told and the others are read. A value that only lacks quotation
/// marks (`title: Trade: a plan`) is taken as it stands, with a warning.
public final class YamlFields {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_ALIASES = 20;
  private static final int MAX_VALUES = 1_000;

  /// Lines that are mended or left out until the rest is given up.
  private static final int MAX_BROKEN = 20;

  /// How YAML 1.2 writes that there is no value, where it is not in quotation marks.
  private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");

  private static final Pattern ENTRY = Pattern.compile("^([A-Za-z][\\w-]{0,40}+):[ \\t]++(\\S.*+)");
  private static final Pattern KEY = Pattern.compile("^([A-Za-z][\\w-]{0,40}+):");
  private static final Pattern BLANKS = Pattern.compile("\\s++");
  private static final String QUOTES = "\"'";

  private final List<String> lines;
  private final int firstLine;
  private final Remarks remarks;
  private final String malformed;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Set<String> broken = new HashSet<>();

  private YamlFields(List<String> lines, int firstLine, Remarks remarks, String malformed) {
    this.lines = new ArrayList<>(lines);
    this.firstLine = firstLine;
    this.remarks = remarks;
    this.malformed = malformed;
  }

  /// What stands behind a key.
  ///
  /// @param line of the key in the file, counted from 1
  /// @param values the value, or those of a list; line breaks in them are blanks
  /// @param nested whether something else than texts stands there, which is not among the values
  public record Field(int line, List<String> values, boolean nested) {
    public Field {
      values = List.copyOf(values);
    }
  }

  /// Reads a block.
  ///
  /// @param firstLine the line of the file in which it begins, counted from 1
  /// @param malformed what to say of a line that is no `key: value`
  public static YamlFields read(
      List<String> lines, int firstLine, Remarks remarks, String malformed) {
    YamlFields yaml = new YamlFields(lines, firstLine, remarks, malformed);
    yaml.read();
    return yaml;
  }

  /// The fields by their keys, in the order of the file.
  public Map<String, Field> fields() {
    return fields;
  }

  /// Whether a key stands in a line that could not be read, of which the mistake is told.
  public boolean isBroken(String key) {
    return broken.contains(key);
  }

  private void read() {
    Set<Integer> mended = new HashSet<>();
    for (int tries = 0; tries <= MAX_BROKEN; tries++) {
      fields.clear();
      try {
        new Reading().read();
        return;
      } catch (MarkedYamlEngineException wrong) {
        mend(wrong, mended);
      } catch (YamlEngineException | IllegalArgumentException unreadable) {
        break; // a number of a character that there cannot be is an IllegalArgumentException
      }
    }
    remarks.mistake(firstLine, "the front matter is not YAML; write a line 'key: value' for each");
  }

  /// Takes a value that is not YAML as text, or leaves its line out.
  private void mend(MarkedYamlEngineException wrong, Set<Integer> mended) {
    int at = lineOf(wrong);
    Matcher entry = ENTRY.matcher(lines.get(at));
    boolean isEntry = entry.lookingAt();
    if (isEntry && QUOTES.indexOf(entry.group(2).charAt(0)) < 0 && mended.add(at)) {
      remarks.warn(
          firstLine + at,
          "the value of '%s' is no YAML as it stands, and is taken as text; put it into \" \""
              .formatted(entry.group(1)));
      lines.set(at, entry.group(1) + ": '" + entry.group(2).strip().replace("'", "''") + "'");
      return;
    }
    Matcher key = KEY.matcher(lines.get(at));
    boolean known = key.lookingAt();
    if (known) {
      broken.add(key.group(1));
    }
    String problem = Visible.line(Optional.ofNullable(wrong.getProblem()).orElse("a mistake"));
    remarks.mistake(firstLine + at, known ? "this line is not YAML: " + problem : malformed);
    lines.set(at, "");
  }

  /// The line, counted from 0, in which a mistake begins.
  private int lineOf(MarkedYamlEngineException wrong) {
    String context = String.valueOf(wrong.getContext());
    boolean begins = context.contains("simple key") || context.contains("quoted scalar");
    Optional<Mark> mark =
        begins ? wrong.getContextMark().or(wrong::getProblemMark) : wrong.getProblemMark();
    int line = Math.min(mark.map(Mark::getLine).orElse(0), lines.size() - 1);
    while (line > 0 && lines.get(line).isBlank()) {
      line--;
    }
    return Math.max(0, line);
  }

  /// One pass over the events.
  private final class Reading {
    private final Map<String, String> anchors = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private int depth;
    private int aliases;
    private Optional<String> key = Optional.empty();
    private int keyLine;
    private boolean nested;
    private boolean mapping;

    void read() {
      LoadSettings settings = LoadSettings.builder().setLabel("front matter").build();
      Iterator<Event> events =
          new Parse(settings).parseString(String.join("\n", lines) + "\n").iterator();
      while (events.hasNext() && isWithinBounds()) {
        event(events.next());
      }
    }

    private boolean isWithinBounds() {
      int line = firstLine + keyLine;
      if (depth > MAX_DEPTH) {
        remarks.mistake(line, "the front matter is nested too deeply; write plain values");
      } else if (aliases > MAX_ALIASES) {
        remarks.mistake(
            line,
            "the front matter has more than %d aliases (*); write the values out"
                .formatted(MAX_ALIASES));
      }
      return depth <= MAX_DEPTH && aliases <= MAX_ALIASES;
    }

    private void event(Event event) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> open(event);
        case MappingEnd, SequenceEnd -> {
          depth--;
          closeIfWhole();
        }
        case Scalar, Alias -> text((NodeEvent) event);
        default -> {}
      }
    }

    private void open(Event event) {
      boolean isMapping = event.getEventId() == Event.ID.MappingStart;
      if (depth == 0) {
        mapping = isMapping;
      } else if (depth == 1 && key.isEmpty()) {
        begin("", event); // a key that is no text
        nested = true;
      } else if (depth > 1 || isMapping) {
        nested = true;
      }
      depth++;
    }

    private void text(NodeEvent event) {
      String value = value(event);
      if (depth == 1 && mapping && key.isEmpty()) {
        begin(value, event);
      } else if (depth == 1) {
        put(value);
        closeIfWhole();
      } else if (depth == 2 && values.size() < MAX_VALUES) {
        put(value);
      }
    }

    private String value(NodeEvent event) {
      if (event instanceof AliasEvent alias) {
        aliases++;
        return anchors.getOrDefault(alias.getAlias().getValue(), "");
      }
      ScalarEvent scalar = (ScalarEvent) event;
      boolean nothing = scalar.isPlain() && NULLS.contains(scalar.getValue());
      String value = nothing ? "" : scalar.getValue();
      event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), value));
      return value;
    }

    private void begin(String name, Event event) {
      key = Optional.of(name);
      keyLine = event.getStartMark().map(Mark::getLine).orElse(0);
      nested = false;
      values.clear();
    }

    private void put(String value) {
      String line = BLANKS.matcher(value).replaceAll(" ").strip();
      if (!line.isEmpty()) {
        values.add(line);
      }
    }

    private void closeIfWhole() {
      if (depth != 1 || key.isEmpty()) {
        return;
      }
      String name = key.get();
      Field field = new Field(firstLine + keyLine, values, nested);
      key = Optional.empty();
      if (!name.isEmpty() && fields.putIfAbsent(name, field) != null) {
        remarks.mistake(field.line(), "'%s' stands twice; write it once".formatted(name));
      }
    }
  }
}
