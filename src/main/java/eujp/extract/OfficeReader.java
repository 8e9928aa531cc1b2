package eujp.extract;

import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the offices that a text names: a role with the words before and behind it that say of
/// what, `European Commission President`, `ministre de l’économie et des finances`, `Pohjoisten
/// kielten instituutin johtaja`.
///
/// Only the role is known by a list. What belongs to it is told by grammar: behind it stand
/// prepositions with their nouns, genitives, and nouns joined to these; before it adjectives,
/// genitives and compounds. A verb, a pronoun, a comma or another person's role ends it.
final class OfficeReader {
  /// How many words an office may have behind its role, and before it.
  private static final int MAX_BEHIND = 18;

  private static final int MAX_BEFORE = 10;

  /// Words of one item of a list inside an office: *Trade and Industry*.
  private static final int MAX_IN_AN_ITEM = 3;

  private static final int MAX_ITEMS = 5;

  /// Words between an article and a role.
  private static final int MAX_ADJECTIVES = 4;

  /// Letters that words share which stand in the same case.
  private static final int SHARED_ENDING = 2;

  private static final String OPENING = "“„«»”\"";
  private static final String CLOSING = "”“»«\"";

  private final PeopleText text;
  private final PeopleWords known;
  private final List<Office> offices = new ArrayList<>();

  /// The office whose first word a word is.
  private final int[] starting;

  OfficeReader(PeopleText text) {
    this.text = text;
    this.known = text.known();
    this.starting = new int[text.size()];
    read();
  }

  /// Words that name an office.
  ///
  /// @param start the first
  /// @param role where the role begins
  /// @param behindRole behind the role
  /// @param end behind the last
  record Office(int start, int role, int behindRole, int end) {
    Office endingAt(int other) {
      return new Office(start, role, behindRole, other);
    }

    Office startingAt(int other) {
      return new Office(other, role, behindRole, end);
    }
  }

  /// The office that begins at a word, as far as its role. None begins inside another, and roles in
  /// a row are one: *Secretary General*.
  Optional<Office> startingAt(int at) {
    return at < starting.length && starting[at] > 0
        ? Optional.of(offices.get(starting[at] - 1))
        : Optional.empty();
  }

  private void read() {
    int last = 0;
    for (int i = 0; i < text.size(); ) {
      int length = text.roleLength(i);
      if (length == 0) {
        i++;
        continue;
      }
      int behind = i + length;
      while (behind < text.size() && text.isClose(behind) && text.roleLength(behind) > 0) {
        behind += text.roleLength(behind);
      }
      offices.add(new Office(start(i, last), i, behind, behind));
      last = behind;
      i = behind;
    }
    for (int i = 0; i < offices.size(); i++) {
      starting[offices.get(i).start()] = i + 1;
    }
  }

  /// The words of an office as printed, one of several persons in the singular.
  Role role(Office office) {
    int start = text.word(office.start()).start();
    Span span = new Span(start, endOf(start, office.end()));
    Optional<String> singular = singular(office);
    if (singular.isEmpty()) {
      return new Role(span, span.of(text.text()));
    }
    Wordform head = text.word(office.behindRole() - 1);
    StringBuilder one = new StringBuilder();
    int at = start;
    for (int i = office.start(); i < office.end(); i++) {
      Wordform word = text.word(i);
      String rank = known.rankSingulars().get(text.lower(i));
      boolean beside = i >= office.role() - 1 && i <= office.behindRole();
      if (i == office.behindRole() - 1) {
        one.append(text.text(), at, word.start()).append(singular.get());
        at = word.end();
      } else if (beside && rank != null) {
        one.append(text.text(), at, word.start()).append(cased(rank, word));
        at = word.end();
      }
    }
    return new Role(span, one.append(text.text(), Math.max(at, head.end()), span.end()).toString());
  }

  /// A word with the capitals of another, as far as they are the same.
  private static String cased(String lower, Wordform like) {
    int shared = 0;
    while (shared < Math.min(lower.length(), like.text().length())
        && Character.toLowerCase(like.text().charAt(shared)) == lower.charAt(shared)) {
      shared++;
    }
    return like.text().substring(0, shared) + lower.substring(shared);
  }

  /// The end of the last word, with the mark that closes a name in quotation marks.
  private int endOf(int start, int end) {
    int at = text.word(end - 1).end();
    String words = text.text().substring(start, at);
    boolean open = false;
    for (int i = 0; i < words.length(); i++) {
      if (OPENING.indexOf(words.charAt(i)) >= 0) {
        open = !open;
      }
    }
    if (open) {
      for (int i = at; i < Math.min(text.text().length(), at + 2); i++) {
        if (CLOSING.indexOf(text.text().charAt(i)) >= 0) {
          return i + 1;
        }
      }
    }
    return at;
  }

  /// Whether an office is that of several persons: *Commissioners*.
  boolean isPlural(Office office) {
    return singular(office).isPresent();
  }

  private Optional<String> singular(Office office) {
    Wordform head = text.word(office.behindRole() - 1);
    String plural =
        text.text()
            .substring(text.word(office.role()).start(), head.end())
            .toLowerCase(Locale.ROOT);
    return known
        .singular(head.lower())
        .map(one -> cased(one, head))
        .or(() ->
            Optional.ofNullable(known.singulars().get(plural))
                .filter(whole -> whole.indexOf(' ') < 0));
  }

  /// Where the words before a role begin that belong to it.
  private int start(int role, int last) {
    int start = role;
    while (start > last && role - start < MAX_BEFORE) {
      if (!text.isClose(start)) {
        int quoted = quotedBefore(start, last);
        if (quoted == start) {
          break;
        }
        start = quoted;
        continue;
      }
      int before = start - 1;
      if (isCompound(before) && !text.isStop(before)) {
        start = before;
      } else if (joins(before, start, last, role)) {
        start = text.isArticle(before) ? before - 2 : before - 1;
      } else if (known.charged().contains(text.lower(before))) {
        return charge(before, last);
      } else if (isBefore(before, start, role)) {
        start = before;
      } else {
        break;
      }
    }
    return Math.min(start, behindArticle(role, last));
  }

  /// Where the body begins whose name in quotation marks ends before a word: *Miestų sąjungos
  /// „Baltijos tiltas“ direktorius*; that word where none does.
  private int quotedBefore(int at, int last) {
    if (!known.headLast() || !hasMark(text.word(at).gap(), CLOSING) || !isBlankBehindMark(at)) {
      return at;
    }
    for (int i = at - 1; i > last && at - i <= MAX_IN_AN_ITEM * 2; i--) {
      if (hasMark(text.word(i).gap(), OPENING)) {
        boolean tied = text.word(i).gap().startsWith(" ") && !hasBreak(text.word(i).gap());
        boolean body = !text.isStop(i - 1) && !isSmall(i - 1) && !text.isTitle(i - 1);
        return tied && body ? i - 1 : at;
      }
      if (!text.isClose(i)) {
        return at;
      }
    }
    return at;
  }

  private boolean isBlankBehindMark(int at) {
    String gap = text.word(at).gap();
    return gap.length() == 2 && gap.endsWith(" ");
  }

  /// Whether a word is the first half of a compound: *opetus-* of *opetus- ja kulttuuriministeri*.
  private boolean isCompound(int at) {
    return at + 1 < text.size() && text.word(at + 1).gap().startsWith("-");
  }

  /// Whether *and* joins two words of the same kind before a role: *digitālās politikas un kultūras
  /// komisāre*, *keskkonna- ja loodusvolinik*.
  private boolean joins(int joint, int next, int last, int role) {
    int at = joint;
    if (text.isArticle(at) && at > last && text.isClose(at)) {
      at--;
    }
    if (at <= last || !text.isJoint(at)) {
      return false;
    }
    int before = at - 1;
    if (text.word(at).gap().startsWith("-")) {
      return before >= last;
    }
    return text.isClose(at)
        && before >= last
        && (known.headLast() || known.nounsBefore())
        && !text.isCapital(before)
        && !text.isStop(before)
        && known.modifiers().contains(text.lower(before))
        && (shareEnding(text.lower(before), text.lower(next))
            || (next < role && isFirst(before, last)));
  }

  /// Whether a word begins a phrase: behind a mark, a verb, or another office.
  private boolean isFirst(int at, int last) {
    return at == last || !text.isClose(at) || text.isStop(at - 1);
  }

  private static boolean shareEnding(String one, String other) {
    return one.length() > SHARED_ENDING
        && other.endsWith(one.substring(one.length() - SHARED_ENDING));
  }

  /// Where *for …* begins before *responsible*: *für Handel zuständige*, *už žemės ūkį atsakinga*.
  private int charge(int charged, int last) {
    int start = charged;
    for (int i = charged - 1; i >= last && charged - i < MAX_BEFORE && text.isClose(i + 1); i--) {
      if (known.openers().contains(text.lower(i))) {
        return i;
      }
      boolean ends =
          text.isStop(i)
              || (known.openers().isEmpty()
                  && (text.isCapital(i)
                      || (text.isArticle(i) && !(i > last && text.isJoint(i - 1)))));
      if (ends) {
        break;
      }
      start = i;
    }
    return known.openers().isEmpty() ? start : charged;
  }

  private boolean isBefore(int at, int next, int role) {
    Wordform word = text.word(at);
    if (text.isRank(at)) {
      return true;
    }
    if (isSmall(at) || text.isStop(at) || text.isTitle(at)) {
      return false;
    }
    boolean tells = text.isField(at) || text.isOfPlace(at);
    boolean modifies = known.modifiers().contains(word.lower());
    if (!text.isCapital(at)) {
      return tells || modifies;
    }
    boolean first = text.begins(at);
    if (known.capitalsBefore()) {
      return tells || !first || word.isAllCapitals();
    }
    if (known.possessed()) {
      return isPossessed(role) && (tells || !first || isCapitalAt(next));
    }
    boolean genitive = known.nounsBefore() && modifies;
    boolean ofBody =
        known.nounsBefore() && next < role && text.isCapital(next) && !isPlainName(next);
    return genitive || (tells && (first || known.nounsBefore())) || ofBody || (first && modifies);
  }

  /// Whether a word looks like a name, with no ending that ties it to the next word.
  private boolean isPlainName(int at) {
    return !text.isField(at) && !known.modifiers().contains(text.lower(at));
  }

  private boolean isCapitalAt(int at) {
    return at < text.size() && text.isCapital(at);
  }

  /// Whether a role is that of what stands before it: *elnöke*.
  private boolean isPossessed(int role) {
    String lower = text.lower(role);
    return lower.endsWith("e") || lower.endsWith("a");
  }

  /// The word behind an article a few words before a role, where nothing but adjectives stands
  /// between them; the role where none does.
  private int behindArticle(int role, int last) {
    for (int i = role - 1; i >= last && role - i <= MAX_ADJECTIVES && text.isClose(i + 1); i--) {
      if (text.isArticle(i) && !text.isLink(i + 1)) {
        return i + 1;
      }
      boolean open =
          isSmall(i)
              || text.isStop(i)
              || text.isTitle(i)
              || text.roleLength(i) > 0
              || (text.isCapital(i) && !known.modifiers().contains(text.lower(i)));
      if (open && !text.isRank(i)) {
        break;
      }
    }
    return role;
  }

  private boolean isSmall(int at) {
    return text.isLink(at) || text.isArticle(at) || text.isJoint(at);
  }

  /// Where what stands behind a role and says of what it is ends.
  ///
  /// @param held whether somebody is known to hold the office, so that it holds no name
  int end(Office office, boolean held) {
    int from = office.behindRole();
    int end = from;
    if (known.headLast()) {
      return end;
    }
    boolean linked = false;
    boolean begun = false;
    int resumed = -1;
    for (int i = from; i < text.size() && i - from < MAX_BEHIND; i++) {
      if (text.word(i).gap().equals(" & ") && end == i && text.isCapital(i)) {
        end = i + 1;
        continue;
      }
      if (!text.isClose(i) && i != resumed) {
        int quoted = quoted(i);
        int list = end == i && begun ? list(i, held) : -1;
        if (quoted > i && (linked || begun)) {
          end = quoted;
          begun = true;
          linked = false;
          i = quoted - 1;
          boolean goesOn =
              quoted < text.size()
                  && text.word(quoted).gap().endsWith(" ")
                  && !hasBreak(text.word(quoted).gap());
          resumed = goesOn ? quoted : -1;
          continue;
        } else if (list > i) {
          end = list;
          i = list - 1;
          continue;
        }
        break;
      }
      int nested = text.roleLength(i);
      if (nested > 0) {
        boolean others = !linked && !begun && !text.isLink(i);
        if (others || isNameAt(i + nested)) {
          break;
        }
        i += nested - 1;
        end = i + 1;
        begun = true;
        linked = false;
      } else if (text.isJoint(i)) {
        if (end != i || !begun || !goesOn(i + 1, held)) {
          break;
        }
        linked = true;
      } else if (!text.isCapital(i) && (text.isLink(i) || text.isArticle(i))) {
        if (!linked && text.isStop(i)) {
          break;
        }
        linked = true;
      } else if (text.isTitle(i) || (text.isStop(i) && !(text.isCapital(i) && linked))) {
        break;
      } else if (belongs(i, linked, begun, held)) {
        end = i + 1;
        begun = true;
        linked = false;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean belongs(int at, boolean linked, boolean begun, boolean held) {
    boolean tells = text.isField(at) || text.isRank(at) || text.isOfPlace(at);
    if (text.isCapital(at)) {
      return linked || begun || known.nounsBehind() || (tells && isNameAt(at + 1));
    }
    if (tells || held || known.nounsBehind() || known.adjectivesBehind()) {
      return true;
    }
    if (begun && known.nounsBefore() && text.isCapital(at - 1) && isAdjective(at - 1)) {
      return true;
    }
    boolean described = begun && !text.isCapital(at - 1) && isAdjective(at - 1);
    if (linked) {
      return !known.fieldsOnly() || isClosed(at);
    }
    return described || (begun && !text.isCapital(at - 1) && isClosed(at));
  }

  private boolean isAdjective(int at) {
    return known.modifiers().contains(text.lower(at));
  }

  /// Whether words in lower case from one on end with a mark or the text, not with a name.
  private boolean isClosed(int at) {
    int i = at + 1;
    while (i < text.size()
        && i - at < MAX_IN_AN_ITEM
        && text.isClose(i)
        && !text.isCapital(i)
        && !text.isStop(i)) {
      i++;
    }
    return i >= text.size() || !text.isClose(i) || text.isJoint(i);
  }

  /// Behind a name in quotation marks that begins at a word; the word itself where none does.
  private int quoted(int at) {
    if (!hasMark(text.word(at).gap(), OPENING) || hasBreak(text.word(at).gap())) {
      return at;
    }
    for (int i = at + 1; i < text.size() && i - at <= MAX_IN_AN_ITEM * 2; i++) {
      String gap = text.word(i).gap();
      if (hasMark(gap, CLOSING)) {
        return i;
      }
      if (!text.isClose(i)) {
        return at;
      }
    }
    return at;
  }

  private static boolean hasMark(String gap, String marks) {
    return gap.chars().anyMatch(c -> marks.indexOf(c) >= 0);
  }

  private static boolean hasBreak(String gap) {
    return gap.chars().anyMatch(c -> ".,:;!?\n".indexOf(c) >= 0);
  }

  /// Behind the list that goes on at a word behind a comma, as far as its *and*: *Economy, Trade
  /// and Industry*; -1 where none does.
  private int list(int at, boolean held) {
    int i = at;
    for (int item = 0; item < MAX_ITEMS; item++) {
      if (i >= text.size() || !text.word(i).gap().equals(", ")) {
        return -1;
      }
      int start = i;
      boolean fields = true;
      int words = 0;
      while (i < text.size() && (i == start || text.isClose(i)) && !text.isJoint(i)) {
        if (!isSmall(i)) {
          if (text.isStop(i) || text.isTitle(i) || text.roleLength(i) > 0) {
            return -1;
          }
          fields &= text.isField(i);
          words++;
        }
        i++;
      }
      boolean plain =
          held
              ? words == 1 && (text.isCapital(i - 1) || rhyme(start - 1, i - 1))
              : known.capitalsBefore() || (words == 1 && !text.isCapital(i - 1));
      if (words == 0 || words > MAX_IN_AN_ITEM || !(fields || plain)) {
        return -1;
      }
      if (i < text.size() && text.isClose(i) && text.isJoint(i)) {
        boolean ends =
            fields ? goesOn(i + 1, held) : held ? isLastItem(i + 1) : isNameBehindItem(i + 1);
        return ends ? i : -1;
      }
    }
    return -1;
  }

  /// Whether two words end with the same letter, as they do in the same case.
  private boolean rhyme(int one, int other) {
    String ending = text.lower(one);
    return text.lower(other).endsWith(ending.substring(ending.length() - 1));
  }

  /// Whether a short item ends with a mark or the text.
  private boolean isLastItem(int at) {
    int i = at;
    while (i < text.size() && text.isClose(i) && i - at <= MAX_IN_AN_ITEM) {
      if (text.isStop(i) || text.isTitle(i) || text.roleLength(i) > 0) {
        return false;
      }
      i++;
    }
    return i > at && (i >= text.size() || !text.isClose(i));
  }

  /// Whether an item of a list is followed by a name.
  private boolean isNameBehindItem(int at) {
    int i = at;
    while (i < text.size() && i - at <= MAX_IN_AN_ITEM && text.isClose(i)) {
      if (text.isStop(i) || text.roleLength(i) > 0) {
        return false;
      }
      if (isNameAt(i + 1) && !isSmall(i)) {
        return true;
      }
      i++;
    }
    return false;
  }

  /// Whether what an office is of goes on after *and*, and no other person follows.
  private boolean goesOn(int at, boolean held) {
    int i = at;
    while (i < text.size() && text.isClose(i) && isSmall(i) && !text.isCapital(i)) {
      i++;
    }
    if (i >= text.size() || !text.isClose(i)) {
      return false;
    }
    for (int j = i; j < Math.min(text.size(), i + MAX_ADJECTIVES) && text.isClose(j); j++) {
      if (text.roleLength(j) > 0) {
        return false;
      }
      if (text.isCapital(j) && !text.isRank(j) && !text.isField(j)) {
        break;
      }
    }
    if (text.isTitle(i) || text.isStop(i)) {
      return false;
    }
    if (!text.isCapital(i)) {
      return !known.fieldsOnly() || i > at || text.isField(i) || held || isClosed(i);
    }
    if (i > at || text.isField(i) || !isNameWord(i) || !isNameWord(i + 1)) {
      return true;
    }
    int end = i;
    boolean fields = false;
    int capitals = 0;
    while (end < text.size()
        && (end == i || text.isClose(end))
        && (text.isCapital(end) || isParticleAt(end))) {
      fields |= text.isField(end);
      capitals += text.isCapital(end) ? 1 : 0;
      end++;
    }
    boolean closed = end >= text.size() || !text.word(end).gap().equals(", ");
    boolean goesOnBehind =
        held && end < text.size() && text.isClose(end) && text.isLink(end) && !text.isJoint(end);
    boolean named =
        end < text.size()
            && text.word(end).gap().equals(", ")
            && !text.isGivenName(i)
            && text.isGivenName(end);
    return fields
        || named
        || goesOnBehind
        || capitals > 2
        || (held && closed && end < text.size() && !text.isClose(end))
        || (held && end >= text.size());
  }

  /// Whether a full name may begin at a word, close to the one before.
  private boolean isNameAt(int at) {
    return isNameWord(at) && (isNameWord(at + 1) || isParticleAt(at + 1));
  }

  private boolean isParticleAt(int at) {
    return at + 1 < text.size()
        && text.isClose(at)
        && known.small().contains(text.lower(at))
        && isNameWord(at + 1);
  }

  private boolean isNameWord(int at) {
    return at < text.size() && text.isClose(at) && text.isCapital(at) && !text.isField(at);
  }
}
