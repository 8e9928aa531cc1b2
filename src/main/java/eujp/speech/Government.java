package eujp.speech;

import eujp.speech.RowReader.Candidate;
import eujp.speech.RowReader.Kind;
import eujp.text.PersonNames;
import eujp.text.Wordform;
import java.util.List;
import java.util.Optional;

/// Tells who is named in a clause and is not its subject, because of the words around the name: a
/// preposition, what tells that somebody is asked or spoken to, or somebody whose owner he or she
/// is (*the minister's lawyer*).
final class Government {
  /// Words between what tells that somebody is asked or spoken to and the name.
  private static final int MAX_ASKED = 8;

  /// Words between a name and a postposition, with it.
  private static final int MAX_BEHIND = 3;

  /// A person who is named only to tell whose somebody is.
  ///
  /// @param theirs who is this person's; empty where only a noun tells it that is no office
  /// @param end the word behind the name and behind who is this person's
  record Owned(Candidate owner, Optional<Candidate> theirs, int end) {}

  private final TextClauses clauses;
  private final RowReader rows;
  private final List<Wordform> words;
  private final SpeechWords known;
  private final String language;

  Government(TextClauses clauses, RowReader rows) {
    this.clauses = clauses;
    this.rows = rows;
    this.words = clauses.words;
    this.known = clauses.known;
    this.language = clauses.language;
  }

  /// Whether a preposition stands before somebody, or before what he or she only belongs to.
  ///
  /// @param part where the part of the clause begins
  /// @param before whether it does before whoever was named last
  boolean isGoverned(int part, Candidate one, boolean before) {
    if (one.start() == part) {
      return isPrepositionInRow(one);
    }
    int link = behindModifiers(part, one);
    Wordform word = words.get(link);
    if (known.and.has(word) && words.get(one.start()).followsClosely()) {
      return before;
    }
    boolean article = known.article.has(word) && clauses.titleAt(one.start()) > 0;
    boolean single = one.kind() == Kind.BODY || one.kind() == Kind.WORD;
    if (single && (isOwned(link, part) || isOwned(one.start(), part))) {
      return true;
    }
    if (one.kind() == Kind.ROLE && isPhraseGoverned(part, one)) {
      return true;
    }
    return (isNext(one.start()) && known.preposition.has(word) && !article)
        || isPrepositionInRow(one);
  }

  /// Whether a body or a word only tells whose somebody is: *un funzionario dell'UE*, *αξιωματούχος
  /// της ΕΕ*.
  private boolean isOwned(int link, int part) {
    return link > part
        && link + 1 < words.size()
        && clauses.isClose(link + 1)
        && clauses.isClose(link)
        && known.officeOf.has(words.get(link))
        && (known.preposition.has(words.get(link)) || known.of.has(words.get(link)))
        && !known.isTelling(words, link - 1)
        && !known.isSmall(words.get(link - 1));
  }

  /// Whether a preposition stands before the article of an office, whatever else stands between:
  /// *with the Portuguese transport minister*.
  private boolean isPhraseGoverned(int part, Candidate one) {
    int least = Math.max(part, one.start() - RowReader.MAX_ROLE);
    int article = one.start();
    while (article > least && clauses.isClose(article) && !known.article.has(words.get(article))) {
      article--;
      if (known.isTelling(words, article)
          || (known.isSmall(words.get(article)) && !known.article.has(words.get(article)))) {
        return false;
      }
    }
    return article > least
        && known.article.has(words.get(article))
        && clauses.isClose(article)
        && known.preposition.has(words.get(article - 1))
        && !known.of.has(words.get(article - 1));
  }

  /// The word before somebody and the adjectives of the office: *s* of *s albanskim ministrom*.
  private int behindModifiers(int part, Candidate one) {
    int before = one.start() - 1;
    while (before > part
        && one.start() < one.from()
        && words.get(before).followsClosely()
        && isModifier(words.get(before))) {
      before--;
    }
    return before;
  }

  private boolean isModifier(Wordform word) {
    return !word.isCapitalised()
        && !known.isSmall(word)
        && PersonNames.words().set(language, "before").contains(SpeechWords.form(word));
  }

  /// Whether a row begins with a preposition that has a capital only as the first of its sentence.
  private boolean isPrepositionInRow(Candidate one) {
    for (int i = one.start(); i < one.from(); i++) {
      if (known.preposition.has(words.get(i))
          && words.get(i).isCapitalised()
          && (i == one.start())) {
        return true;
      }
    }
    return false;
  }

  /// Whether a preposition stands before the office that a name behind a comma has: *met with the
  /// minister of energy, Ken Mori*.
  ///
  /// @param from where the clause begins
  boolean isRoleGoverned(Candidate one, int from) {
    if (one.from() != one.start() || one.start() <= from || !clauses.parts(one.start())) {
      return false;
    }
    int least = Math.max(from, one.start() - 2 * RowReader.MAX_ROLE);
    int office = one.start() - 1;
    while (office > least && clauses.titleAt(office) == 0 && !clauses.parts(office)) {
      office--;
    }
    int before = office - 1;
    while (before > least
        && (known.article.has(words.get(before)) || isModifier(words.get(before)))) {
      before--;
    }
    return before >= from
        && clauses.titleAt(office) > 0
        && !clauses.parts(office)
        && known.preposition.has(words.get(before))
        && !known.of.has(words.get(before));
  }

  /// Whether a postposition follows: Finnish *Ken Morin tapaamisen jälkeen*.
  boolean isGovernedFromBehind(int row, int to) {
    for (int i = row; i < Math.min(to, row + MAX_BEHIND) && !clauses.parts(i); i++) {
      if (known.postposition.has(words.get(i))) {
        return true;
      }
      if (words.get(i).isCapitalised() || known.said.has(words.get(i))) {
        return false;
      }
    }
    return false;
  }

  boolean isPossessive(int rowEnd) {
    int end = words.get(rowEnd - 1).end();
    return end + 1 < clauses.text.length()
        && "'’".indexOf(clauses.text.charAt(end)) >= 0
        && rowEnd < words.size()
        && !QuotationMarks.isSpace(clauses.text.charAt(end + 1))
        && words.get(rowEnd).gap().strip().length() == 2;
  }

  /// Whether a name is the subject of a clause that leads on from another one: *before Anna Berg
  /// replied*.
  boolean leadsOn(int part, Candidate one, int to) {
    int conjunction = known.meanwhile.at(words, part, to);
    return conjunction > 0
        && part + conjunction == one.start()
        && one.to() < to
        && !clauses.parts(one.to());
  }

  boolean isAsked(int from, Candidate one, int to) {
    for (int i = one.to(); i < Math.min(to, one.to() + MAX_BEHIND) && !clauses.parts(i); i++) {
      if (known.askedBehind.has(words.get(i))) {
        return true;
      }
      if (words.get(i).isCapitalised() || known.said.has(words.get(i))) {
        break;
      }
    }
    for (int i = one.from() - 1; i >= Math.max(from, one.from() - MAX_ASKED); i--) {
      if (clauses.parts(i + 1) || isOtherThanAsked(i)) {
        return false;
      }
      if (known.asked.at(words, i, one.from()) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a person's name has the ending of a case in which nobody does something: Czech *Anně
  /// Novákové*, Hungarian *Kovács Annának*.
  boolean isOblique(int part, Candidate one, int to) {
    String first = words.get(one.from()).text();
    String last = words.get(one.to() - 1).text();
    boolean inCase =
        known.has("name-first")
            ? Gender.isInCase(last, language)
            : known.has("cases") && Gender.isPlainlyInCase(first, last, language);
    return inCase
        && one.kind() == Kind.PERSON
        && one.to() - one.from() > 1
        && !isFrom(part, one, to);
  }

  /// Whether a word begins what somebody is asked about, or tells that somebody speaks.
  private boolean isOtherThanAsked(int at) {
    Wordform word = words.get(at);
    boolean about = known.preposition.has(word) && !known.of.has(word) && !known.article.has(word);
    return (about || known.said.has(word)) && !known.asked.covers(words, at);
  }

  /// Whether an office in the dative stands right before a name in it: *primátorovi Vítu Kolářovi*.
  boolean isAddressed(int from, Candidate one) {
    int office = one.from() - 1;
    boolean source = office > 0 && known.by.covers(words, office - 1);
    return one.kind() == Kind.PERSON
        && office >= from
        && !source
        && clauses.isClose(one.from())
        && !words.get(office).isCapitalised()
        && !known.isSmall(words.get(office))
        && known.dative.has(words.get(office))
        && words.subList(one.from(), one.to()).stream().anyMatch(known.dative::has);
  }

  /// Reads whose somebody is where a person is named for that alone: *die Sprecherin des Ministers
  /// Jens Berg*, *ministeri Anna Bergin avustaja*; nothing where the person may be the subject.
  Optional<Owned> owner(int part, Candidate one, int to) {
    if (one.kind() != Kind.PERSON) {
      return Optional.empty();
    }
    int noun = ownedBehind(one, to);
    int owner = ownerFrom(part, one, noun);
    return owner < 0 || isFrom(part, one, to)
        ? Optional.empty()
        : Optional.of(
            new Owned(
                one.owner(owner), owned(one.start(), owner, noun), Math.max(one.to(), noun + 1)));
  }

  /// The first word of what belongs to a person who only tells whose somebody is: *minister* of
  /// *rzecznik ministra Jana Nowaka*, *die Sprecherin des Ministers Jens Berg*; -1 where it is the
  /// person who may be the subject.
  ///
  /// @param owned the noun behind the name for who is this person's; -1 where there is none
  private int ownerFrom(int part, Candidate one, int owned) {
    int title = one.from();
    while (title > one.start() && isNext(title) && clauses.endsTitle(part, title - 1)) {
      title -= clauses.titleEndingAt(part, title - 1);
    }
    int tie = title;
    while (tie > part && isNext(tie) && isTie(words.get(tie - 1))) {
      tie--;
    }
    boolean tied = part < tie && tie < title && isNext(tie);
    if (tied
        && (title < one.from()
            ? clauses.endsTitle(part, tie - 1) && !clauses.isNobody(one.from() - 1, one.to())
            : isPlainTie(words.get(tie)) && isNounBeside(tie - 1))) {
      return title;
    }
    int inCase = known.has("cases") && isInCase(one) ? ownerInCase(part, one) : -1;
    return inCase < 0 && owned >= 0 ? one.start() : inCase;
  }

  /// The same of a person whose name has the ending of a case; -1 where no noun stands before it.
  private int ownerInCase(int part, Candidate one) {
    int own = one.from();
    while (own > one.start() && isNext(own) && clauses.isOfficeInCase(own - 1)) {
      own--;
    }
    boolean behindNoun =
        part < own && isNext(own) && (clauses.titleAt(own - 1) > 0 || isNounBeside(own - 1));
    return own < one.from() || behindNoun ? own : -1;
  }

  /// Whether a name has the ending of a case: *Jana Nowaka*.
  private boolean isInCase(Candidate one) {
    String given = words.get(one.from()).text();
    String surname = words.get(one.to() - 1).text();
    boolean woman = isNext(one.from()) && known.she.has(words.get(one.from() - 1));
    return woman
        ? Gender.isPlainlyInCase(given, surname, language)
        : PersonName.isInCase(given, surname, language);
  }

  /// Whether words are told to come from a person, in whatever case the name is then.
  private boolean isFrom(int part, Candidate one, int to) {
    int start = part;
    while (start > Math.max(0, part - MAX_BEHIND) && !clauses.parts(start)) {
      start--;
    }
    for (int i = start; i < one.from(); i++) {
      if (known.by.at(words, i, one.from()) > 0 || known.quotes.at(words, i, one.from()) > 0) {
        return true;
      }
    }
    return one.to() < to && known.after.at(words, one.to(), to) > 0;
  }

  /// Whether a word ties somebody to a noun and to nothing else: Romanian *lui*.
  private boolean isPlainTie(Wordform word) {
    return known.of.has(word) && !known.preposition.has(word);
  }

  private boolean isTie(Wordform word) {
    return known.of.has(word) || known.officeOf.has(word) || known.article.has(word);
  }

  private boolean isNext(int at) {
    return at > 0 && NounPhrases.isNext(words, at);
  }

  /// The noun behind a name for somebody who is this person's: *ministeri Anna Bergin avustaja*,
  /// *Halmos Péter miniszter szóvivője*; -1 where there is none.
  private int ownedBehind(Candidate one, int to) {
    boolean nameFirst = known.has("name-first");
    int noun = nameFirst ? behindOwnOffices(one.to(), to) : one.to();
    if (noun >= to || !isNext(noun) || !isNounBeside(noun)) {
      return -1;
    }
    boolean next =
        noun + 1 < to
            && (known.said.at(words, noun + 1) > 0
                || (clauses.isClose(noun + 1) && clauses.isGiven(noun + 1)));
    boolean owned =
        (clauses.titleAt(noun) > 0 || (next && !nameFirst && !known.when.has(words.get(noun))))
            && known.owner.has(words.get(nameFirst ? noun : one.to() - 1));
    return owned ? noun : -1;
  }

  /// The word behind the offices that a name has behind it.
  private int behindOwnOffices(int from, int to) {
    int at = from;
    while (at < to
        && isNext(at)
        && !words.get(at).isCapitalised()
        && clauses.titleAt(at) > 0
        && !known.owner.has(words.get(at))) {
      at++;
    }
    return at;
  }

  /// Somebody who is another one's: who is told by a noun, or by the first office between two
  /// words.
  private Optional<Candidate> owned(int from, int to, int noun) {
    if (noun >= 0) {
      return Optional.of(rows.office(noun, noun + 1));
    }
    for (int i = from; i < to && !known.has("owner-first"); i++) {
      int title = clauses.titleAt(i);
      if (title > 0 && i + title <= to) {
        return Optional.of(rows.office(i, i + title));
      }
    }
    return Optional.empty();
  }

  /// Whether a word may be a noun that stands beside a name.
  boolean isNounBeside(int at) {
    Wordform word = words.get(at);
    return !word.isCapitalised() && !known.isSmall(word) && !known.isTelling(words, at);
  }
}
