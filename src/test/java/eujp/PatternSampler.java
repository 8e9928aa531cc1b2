package eujp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes texts out of a regular expression that are as hard for it as its own repetitions allow.
///
/// It reads the expression as [java.util.regex] does, as far as the product's go: alternatives,
/// groups, classes, repetitions, what looks around. For each repetition that may go on for long it
/// makes texts that lead there, then go on and on with what the repetition takes, and then fail or
/// succeed.
final class PatternSampler {
  /// Repetitions of fewer cannot make a text long.
  private static final int FEW = 8;

  private static final int MAX_MEMBERS = 4;
  private static final int MAX_UNITS = 10;
  private static final int MAX_PAIRED = 5;
  private static final int MAX_ALTERNATIVES = 4;

  /// Ends a text so that hardly any expression takes it.
  private static final String FAILING = "\u0001";

  private static final String PROBES =
      IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining())
          + "\n\t\r\u00A0\u3000\u0301éÉß漢あカー한אα“”„«»「」『』‘’…。、？！：；（）［］〔〕【】—–‑・€１\u200B\u200F"
          + "\uD83D\uDE00\uD801\uDC28\uD801\uDC00";

  private final String source;
  private final int flags;
  private final String probes;
  private final Set<String> all = new LinkedHashSet<>();
  private int at;
  private String inline = "";

  /// What is repeated, and what leads there and stands behind it.
  ///
  /// @param unit what goes on and on; its sizes are told by [#text]
  record Attack(String before, String unit, String after) {
    /// A text of about so many characters.
    String text(int chars) {
      return before + unit.repeat(Math.max(1, chars / unit.length())) + after;
    }
  }

  private sealed interface Node {
    record One(List<String> members) implements Node {
      /// Whether it takes almost anything.
      boolean isWide() {
        return members.size() == MAX_MEMBERS;
      }
    }

    record Row(List<Node> nodes) implements Node {}

    record Choice(List<Node> nodes) implements Node {}

    record Many(Node node, int least, int most) implements Node {}

    record Nothing() implements Node {}
  }

  private PatternSampler(Pattern pattern) {
    this.source = pattern.pattern();
    this.flags = pattern.flags();
    this.probes =
        PROBES
            + source
                .codePoints()
                .filter(c -> c > '~')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
  }

  /// The texts to try an expression on.
  static Set<Attack> attacks(Pattern pattern) {
    PatternSampler sampler = new PatternSampler(pattern);
    Node whole = sampler.choice();
    if (sampler.at < sampler.source.length()) {
      throw new AssertionError("cannot read " + pattern + " from " + sampler.at);
    }
    Set<Attack> attacks = new LinkedHashSet<>();
    sampler.members(whole, sampler.all);
    sampler.collect(whole, "", "", attacks);
    Set<String> units = new LinkedHashSet<>();
    attacks.forEach(attack -> units.add(attack.unit()));
    sampler.all.stream().limit(MAX_UNITS).forEach(units::add);
    units.addAll(
        List.of(">", ".", "\n", " ", "a", "1", "“", "\u0301", "\uD83D\uDE00", "漢", "> a\n"));
    for (String unit : units) {
      attacks.add(new Attack("", unit, ""));
      attacks.add(new Attack("", unit, FAILING));
    }
    List<String> some = units.stream().limit(MAX_PAIRED).toList();
    for (String one : some) {
      for (String other : some) {
        attacks.add(new Attack("", one + other, FAILING));
      }
    }
    return attacks;
  }

  /// Goes through an expression with a text that leads to each of its parts and one that may
  /// follow.
  private void collect(Node node, String before, String after, Set<Attack> attacks) {
    switch (node) {
      case Node.One _, Node.Nothing _ -> {}
      case Node.Choice choice ->
          choice.nodes().stream()
              .limit(MAX_ALTERNATIVES)
              .forEach(one -> collect(one, before, after, attacks));
      case Node.Row row -> {
        for (int i = 0; i < row.nodes().size(); i++) {
          String first = before + least(row.nodes().subList(0, i));
          String rest = least(row.nodes().subList(i + 1, row.nodes().size())) + after;
          collect(row.nodes().get(i), first, rest, attacks);
        }
      }
      case Node.Many many -> {
        if (many.most() >= FEW) {
          List<String> units = new ArrayList<>(units(many.node()));
          if (many.node() instanceof Node.One one && one.isWide()) {
            all.stream().limit(MAX_UNITS).forEach(units::add);
          }
          for (String unit : units) {
            attacks.add(new Attack(before, unit, FAILING));
            attacks.add(new Attack(before, unit, after + FAILING));
            attacks.add(new Attack(before, unit, after));
          }
        }
        collect(many.node(), before, after, attacks);
      }
    }
  }

  /// What a repeated part may be.
  private List<String> units(Node node) {
    Set<String> units = new LinkedHashSet<>();
    switch (node) {
      case Node.One one -> units.addAll(one.members());
      case Node.Choice choice -> choice.nodes().forEach(each -> units.addAll(units(each)));
      case Node.Row row -> {
        units.add(least(row.nodes()));
        members(row, units);
      }
      case Node.Many many -> units.addAll(units(many.node()));
      case Node.Nothing _ -> {}
    }
    units.remove("");
    if (node instanceof Node.Row row && units.size() > 1) {
      // Turns of different lengths.
      String usual = least(row.nodes());
      units.add(usual + usual.replace("a", "\uD801\uDC28"));
    }
    return units.stream().limit(MAX_UNITS).toList();
  }

  private void members(Node node, Set<String> members) {
    switch (node) {
      case Node.One one -> members.addAll(one.members());
      case Node.Choice choice -> choice.nodes().forEach(each -> members(each, members));
      case Node.Row row -> row.nodes().forEach(each -> members(each, members));
      case Node.Many many -> members(many.node(), members);
      case Node.Nothing _ -> {}
    }
  }

  private String least(List<Node> nodes) {
    return nodes.stream().map(this::least).collect(Collectors.joining());
  }

  /// The shortest text that a part takes, as far as that can be told.
  private String least(Node node) {
    return switch (node) {
      case Node.One one -> one.members().isEmpty() ? "" : one.members().getFirst();
      case Node.Row row -> least(row.nodes());
      case Node.Choice choice -> least(choice.nodes().getFirst());
      case Node.Many many -> least(many.node()).repeat(many.least());
      case Node.Nothing _ -> "";
    };
  }

  private Node choice() {
    List<Node> alternatives = new ArrayList<>(List.of(row()));
    while (peek("|")) {
      at++;
      alternatives.add(row());
    }
    return alternatives.size() == 1 ? alternatives.getFirst() : new Node.Choice(alternatives);
  }

  private Node row() {
    List<Node> nodes = new ArrayList<>();
    while (at < source.length() && !peek("|") && !peek(")")) {
      nodes.add(repeated(atom()));
    }
    return new Node.Row(nodes);
  }

  private Node atom() {
    if (peek("(")) {
      return group();
    }
    if (peek("[")) {
      return oneOf(classEnd());
    }
    if (peek("\\Q")) {
      int end = source.indexOf("\\E", at);
      String quoted = source.substring(at + 2, end);
      at = end + 2;
      return new Node.One(List.of(quoted));
    }
    if (peek("^") || peek("$")) {
      at++;
      return new Node.Nothing();
    }
    if (peek("\\b") || peek("\\z") || peek("\\Z") || peek("\\A") || peek("\\B")) {
      at += 2;
      return new Node.Nothing();
    }
    if (peek("\\R")) {
      at += 2;
      return new Node.One(List.of("\n", "\r\n"));
    }
    if (peek("\\")) {
      boolean property = peek("\\p") || peek("\\P");
      boolean hex = peek("\\x");
      return oneOf(property ? propertyEnd(at) : at + (hex ? 4 : peek("\\u") ? 6 : 2));
    }
    return oneOf(at + Character.charCount(source.codePointAt(at)));
  }

  private int propertyEnd(int from) {
    return source.charAt(from + 2) == '{' ? source.indexOf('}', from) + 1 : from + 3;
  }

  private int classEnd() {
    int depth = 0;
    for (int i = at; ; i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return i + 1;
      }
    }
  }

  private Node group() {
    boolean looks = peek("(?=") || peek("(?!") || peek("(?<=") || peek("(?<!");
    String before = inline;
    if (peek("(?<=") || peek("(?<!")) {
      at += 4;
    } else if (peek("(?<")) {
      at = source.indexOf('>', at) + 1;
    } else if (peek("(?")) {
      int colon = at + 2;
      while (":)=!>".indexOf(source.charAt(colon)) < 0) {
        colon++;
      }
      inline += source.substring(at + 2, colon);
      at = colon + 1;
      if (source.charAt(colon) == ')') {
        return new Node.Nothing();
      }
    } else {
      at++;
    }
    Node inside = choice();
    at++;
    inline = before;
    return looks ? new Node.Choice(List.of(new Node.Nothing(), inside)) : inside;
  }

  /// A character by the piece of the source that stands for it: those that it takes.
  private Node oneOf(int end) {
    String one = source.substring(at, end);
    at = end;
    String given = inline.isEmpty() ? one : "(?" + inline + ")" + one;
    Pattern pattern = Pattern.compile(given, flags);
    List<String> taken =
        probes
            .codePoints()
            .mapToObj(Character::toString)
            .filter(c -> pattern.matcher(c).matches())
            .distinct()
            .toList();
    if (taken.size() <= MAX_MEMBERS) {
      return new Node.One(taken);
    }
    // From the whole breadth, and first what no expression is likely to mean: a letter, a blank.
    List<String> some = new ArrayList<>();
    for (String usual : List.of("a", "\uD801\uDC28", "A", "1", " ")) {
      if (taken.contains(usual) && some.size() < MAX_MEMBERS - 1) {
        some.add(usual);
      }
    }
    for (int i = 0; some.size() < MAX_MEMBERS; i += taken.size() / MAX_MEMBERS) {
      String member = taken.get(i % taken.size());
      if (!some.contains(member)) {
        some.add(member);
      } else {
        i++;
      }
    }
    return new Node.One(some);
  }

  private Node repeated(Node node) {
    int least;
    int most;
    if (peek("*")) {
      least = 0;
      most = Integer.MAX_VALUE;
    } else if (peek("+")) {
      least = 1;
      most = Integer.MAX_VALUE;
    } else if (peek("?")) {
      least = 0;
      most = 1;
    } else if (peek("{")) {
      int end = source.indexOf('}', at);
      String[] bounds = source.substring(at + 1, end).split(",", -1);
      least = Integer.parseInt(bounds[0]);
      most =
          bounds.length == 1
              ? least
              : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
      at = end;
    } else {
      return node;
    }
    at++;
    if (peek("+") || peek("?")) {
      at++;
    }
    return new Node.Many(node, least, most);
  }

  private boolean peek(String next) {
    return source.startsWith(next, at);
  }
}
