package eujp.speech;

import eujp.text.Span;
import eujp.text.Wordform;
import java.util.List;

/// Finds all that a text calls somebody whom it does not name, around the noun that tells what he
/// or she is: *a Commission spokesperson*, *the mayor of Ostend*, *la ministre portugaise des
/// transports*.
final class CalledPhrases {
  /// Words before the noun, with the article.
  private static final int MAX_BEFORE = 6;

  /// Words before a noun that has what it is of before it, and no article.
  private static final int MAX_OWNERS = 3;

  /// Words behind the noun.
  private static final int MAX_BEHIND = 8;

  /// Adjectives between the noun and what it is of.
  private static final int MAX_ADJECTIVES = 2;

  private final List<Wordform> words;
  private final SpeechWords known;
  private final String language;
  private final NounPhrases nouns;
  private final Titles titles = Titles.all();

  CalledPhrases(TextClauses clauses) {
    this.words = clauses.words;
    this.known = clauses.known;
    this.language = clauses.language;
    this.nouns = clauses.nouns;
  }

  /// The phrase that a noun is in; the noun itself where there is no more to it.
  ///
  /// @param from the first word of the noun
  /// @param to the word after it
  Span around(int from, int to) {
    return new Span(words.get(start(from)).start(), words.get(end(beforeTie(from, to)) - 1).end());
  }

  /// The end of a noun without an adjective that ties what follows to it: *source* of *a source
  /// close to the talks*.
  private int beforeTie(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (i + known.officeOf.at(words, i) > to) {
        return i;
      }
    }
    return to;
  }

  private int start(int noun) {
    int first = noun;
    int least = Math.max(0, noun - MAX_BEFORE);
    while (first > least && isNext(first) && !isArticle(first) && isOfPhrase(first - 1)) {
      first--;
    }
    if (isArticle(first)) {
      return first;
    }
    int most = known.has("owner-first") ? MAX_OWNERS : 0;
    int start = noun;
    while (start > first && (noun - start < most || isBody(start - 1) || isOwner(start))) {
      start--;
    }
    return start;
  }

  /// Whether a word is tied to a name before it by a genitive, or is inside such a name: *Anna
  /// Berg's spokesman*.
  private boolean isOwner(int at) {
    int tied = at;
    while (tied < words.size() - 1 && words.get(tied).isCapitalised() && !isGenitive(tied)) {
      tied++;
    }
    return isGenitive(tied) && words.get(at - 1).isCapitalised();
  }

  private boolean isGenitive(int at) {
    boolean owner =
        !known.has("name-first")
            && at > 0
            && words.get(at - 1).isCapitalised()
            && known.owner.has(words.get(at - 1))
            && isNext(at);
    return owner || NounPhrases.isGenitive(words.get(at));
  }

  private boolean isNext(int at) {
    return NounPhrases.isNext(words, at);
  }

  private boolean isArticle(int at) {
    return known.opensPhrase(words.get(at));
  }

  private boolean isOfPhrase(int at) {
    return isArticle(at)
        || (!tells(at) && !known.isSmall(words.get(at)) && !isTime(at))
        || (at > 0 && isAnd(at, at - 1, words.size()));
  }

  private boolean isBody(int at) {
    return words.get(at).isCapitalised() && titles.isBodyWord(words.get(at));
  }

  private int end(int behindNoun) {
    int last = Math.min(words.size(), behindNoun + MAX_BEHIND);
    int end = behindNoun;
    while (isAnd(end, behindNoun - 1, last)) {
      end += 2;
    }
    while (end < last && isNext(end)) {
      int tie = tieAt(end, last);
      if (tie < 0) {
        break;
      }
      int owner = behindOwner(tie, last);
      if (owner == tie) {
        break;
      }
      end = owner;
    }
    return end;
  }

  /// The word behind what ties the noun to what it is of; -1 where that does not follow, be it
  /// behind an adjective.
  private int tieAt(int from, int last) {
    for (int i = from; i < last && i <= from + MAX_ADJECTIVES && isNext(i); i++) {
      int tie = known.officeOf.at(words, i, last);
      if (tie > 0) {
        boolean there =
            known.at.has(words.get(i))
                && i + tie < last
                && known.indefinite.has(words.get(i + tie));
        return there ? -1 : i + tie;
      }
      if (words.get(i).isCapitalised() || !isNoun(i)) {
        break;
      }
    }
    return !known.has("owner-first") && belongsToNoun(from, last) ? from : -1;
  }

  /// Whether words behind the noun belong to it: in a language with cases one with a capital, and
  /// else all that stand there up to the verb or the end of the clause.
  private boolean belongsToNoun(int from, int last) {
    if (from >= last || !isNoun(from)) {
      return false;
    }
    int end = from;
    while (end < last && isNext(end) && isNoun(end)) {
      end++;
    }
    boolean capital = words.get(from).isCapitalised();
    return capital ? known.has("cases") : end == words.size() || !isNext(end) || tells(end);
  }

  /// The word behind a noun and what stands before it; the first word where there is none.
  private int behindOwner(int from, int last) {
    int start = from;
    while (start < last && isNext(start) && known.article.has(words.get(start))) {
      start++;
    }
    int end = start;
    while (end < last
        && isNext(end)
        && (isNoun(end) || isAnd(end, start, last))
        && !isBehindName(start, end)) {
      end++;
    }
    return end == start ? from : end;
  }

  /// Whether a word stands behind a name and is none, where nouns do not follow a name as in
  /// English.
  private boolean isBehindName(int start, int at) {
    return at > start
        && !language.equals("en")
        && words.get(at - 1).isCapitalised()
        && !words.get(at).isCapitalised()
        && !known.has("nouns-capital");
  }

  /// Whether a word joins two fields with capitals: *for Sea and Ports*.
  private boolean isAnd(int at, int start, int last) {
    return at > start
        && at + 1 < last
        && known.and.has(words.get(at))
        && words.get(at - 1).isCapitalised()
        && words.get(at + 1).isCapitalised()
        && isNext(at + 1);
  }

  private boolean isNoun(int at) {
    Wordform word = words.get(at);
    return Character.isLetter(word.text().codePointAt(0))
        && !tells(at)
        && !isTime(at)
        && !known.isSmall(word)
        && !known.officeOf.has(word)
        && !known.of.has(word)
        && (!known.dative.has(word) || (at + 1 < words.size() && tells(at + 1)));
  }

  private boolean tells(int at) {
    return known.isTelling(words, at)
        || known.denied.at(words, at) > 0
        || known.unsaid.at(words, at) > 0
        || known.by.at(words, at) > 0
        || known.meanwhile.at(words, at) > 0;
  }

  private boolean isTime(int at) {
    return nouns.isTime(words.get(at));
  }
}
