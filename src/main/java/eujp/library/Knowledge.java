package eujp.library;

import eujp.answer.Answer;
import eujp.check.Judged;
import eujp.check.Pasted;
import eujp.check.draft.DraftReport;
import eujp.extract.Event;
import eujp.extract.NamedPerson;
import eujp.extract.Quotation;
import eujp.extract.commitments.Commitment;
import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Reference;
import eujp.release.ReleaseFault;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the bot knows: it answers out of releases, checks quotations and drafts by them, lists what
/// they hold, shows them, and suggests what to ask.
///
/// Lists are of one release, or of the [#MAX_LISTED] newest where none is named.
///
/// All of it may be called by many threads, and none of it throws for anything that a person asks.
public interface Knowledge {
  /// Of how many releases a list is made at most.
  int MAX_LISTED = 10;

  /// The language in which lists are shown where none is asked for.
  String ENGLISH = "en";

  /// The answer to a question that was asked after others.
  ///
  /// @param before the questions before it in the same conversation, the oldest first
  /// @param most citations at most
  Answer answer(String question, List<String> before, int most);

  /// What a filter leaves of it, as though there were nothing else: no question, whatever it names,
  /// leads out of that. It stays as long as this.
  ///
  /// @param filter of releases, whoever speaks in them; see [#fault]
  Knowledge only(Filter filter);

  /// What there is to say of each quotation that somebody has pasted, in their order.
  ///
  /// @param nearest how many near passages to show at most where no release has the words
  List<Judged> check(Pasted pasted, int nearest);

  /// What came of everything in a draft that can be looked up. A long one takes seconds.
  ///
  /// @param draft at most [eujp.check.draft.DraftCheck#LONGEST] characters
  DraftReport check(String draft);

  /// Why a filter leaves nothing; empty where it leaves something.
  default Optional<FilterFault> fault(Filter filter) {
    return Optional.empty();
  }

  /// Whose words are quoted, in the order of the releases and their pages; by topic, those first
  /// that hold most of it. What a release has in several languages is listed once.
  ///
  /// @param asked a speaker, a topic, or a speaker and then a topic; empty for all
  /// @param filter of the releases, and of whose words
  /// @param language in which it is shown where it is there, ISO 639-1; else English, else the
  ///   first
  List<Quotation> quotations(String asked, Filter filter, String language);

  /// Everybody who is named, in the order in which they are; see [#quotations].
  List<NamedPerson> people(Filter filter, String language);

  /// Every dated event, in the order of time; see [#quotations].
  List<Event> timeline(Filter filter, String language);

  /// Who commits to what, the firmest first; see [#quotations].
  List<Commitment> commitments(Filter filter, String language);

  /// The quotations of one release, or of all, in English where they are there; see [#quotations].
  default List<Quotation> quotations(String asked, Optional<Reference> release) {
    return quotations(asked, of(release), ENGLISH);
  }

  /// The persons of one release, or of all, in English where it is there.
  default List<NamedPerson> people(Optional<Reference> release) {
    return people(of(release), ENGLISH);
  }

  /// The events of one release, or of all, in English where it is there.
  default List<Event> timeline(Optional<Reference> release) {
    return timeline(of(release), ENGLISH);
  }

  /// The commitments of one release, or of all, in English where it is there.
  default List<Commitment> commitments(Optional<Reference> release) {
    return commitments(of(release), ENGLISH);
  }

  private static Filter of(Optional<Reference> release) {
    return release.map(Filter::in).orElse(Filter.NONE);
  }

  /// What stands in other languages where a passage stands, in the order of the languages.
  default List<Version> versions(PassageId passage) {
    return List.of();
  }

  /// The passages of a release as printed, to show what stands around one of them; empty where the
  /// release is not known.
  List<Printed> passages(Reference reference, String language);

  /// What tells one state of a release from another; empty where the release is not known.
  default Optional<String> state(Reference reference, String language) {
    List<Printed> printed = passages(reference, language);
    return printed.isEmpty()
        ? Optional.empty()
        : Optional.of(Integer.toHexString(printed.hashCode()));
  }

  /// Those of some sentences that a release had once and has no more, each with what stands in its
  /// place, or has as somebody else's; none where the release is not known.
  default Map<Correction.Quoted, Correction> corrections(
      Reference reference, String language, Collection<Correction.Quoted> sentences) {
    return Correction.of(sentences, passages(reference, language), Stream.empty());
  }

  /// What passages of a release said before they were changed, where that is kept, the last change
  /// first.
  default List<Formerly> formerly(Reference reference, String language) {
    return List.of();
  }

  /// What a passage said before it was changed last, where that is kept.
  default Optional<Formerly> formerly(PassageId passage) {
    return Optional.empty();
  }

  /// The newest releases, the newest first.
  ///
  /// @param most how many at most
  List<Known> releases(int most);

  /// How many releases it knows; one in several languages counts once.
  int releaseCount();

  /// How many passages they have.
  default int passageCount() {
    return releases(Integer.MAX_VALUE).stream().mapToInt(Known::passages).sum();
  }

  /// When the newest change of a file was made that it has taken in.
  Instant updated();

  /// What it could not take in.
  default LeftOut leftOut() {
    return LeftOut.NOTHING;
  }

  /// Questions in a language that are known to have answers, those first that are near to what an
  /// answer cites. It may be that there are none, or none yet.
  ///
  /// @param language ISO 639-1, lower case
  /// @param near the answer to what was asked; [Answer.Nothing] where nothing was
  /// @param most how many at most
  List<String> suggestions(String language, Answer near, int most);

  /// A passage and the masthead of its release.
  record Printed(Passage passage, Masthead masthead) {}

  /// A release in a language, and what stands in it in the place of a passage.
  ///
  /// @param passage empty where it is not known
  record Version(Masthead masthead, Optional<Passage> passage) {}

  /// A release.
  ///
  /// @param masthead in English, or else in the language that comes first
  /// @param passages how many it has in that
  /// @param versions the mastheads in all its languages, that one first
  record Known(Masthead masthead, int passages, List<Masthead> versions) {
    public Known {
      versions = List.copyOf(versions);
    }

    /// A release in one language.
    public Known(Masthead masthead, int passages) {
      this(masthead, passages, List.of(masthead));
    }

    /// The masthead in a language, or else that which stands for all.
    public Masthead in(String language) {
      return versions.stream()
          .filter(one -> one.language().equals(language))
          .findFirst()
          .orElse(masthead);
    }
  }

  /// What could not be taken in of release files.
  ///
  /// @param files how many files are left out
  /// @param faults what is wrong with them; of thousands the first
  /// @param stale whether nothing new can be taken in, so that what was read last is served
  record LeftOut(int files, List<ReleaseFault> faults, boolean stale) {
    /// All is there.
    public static final LeftOut NOTHING = new LeftOut(0, List.of(), false);

    public LeftOut {
      faults = List.copyOf(faults);
    }

    static LeftOut of(List<ReleaseFault> faults, boolean stale) {
      int files = (int) faults.stream().map(ReleaseFault::file).distinct().count();
      return new LeftOut(files, faults, stale);
    }
  }
}
