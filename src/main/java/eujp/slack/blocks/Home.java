package eujp.slack.blocks;

import com.ibm.icu.text.ListFormatter;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import eujp.library.Knowledge;
import eujp.library.Knowledge.Known;
import eujp.library.Knowledge.LeftOut;
import eujp.release.Masthead;
import eujp.release.ReleaseFault;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.text.Shortened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bot's home: what it knows, how to ask, questions that run at a click, and for admins which
/// release files are left out and how many questions found no answer.
///
/// @param labels what is not quoted
public record Home(Labels labels, String only) {
  private static final int RELEASES = 12;
  private static final int QUESTIONS = 5;
  private static final int MAX_OF_TITLE = 300;
  private static final int MAX_OF_QUESTION = 200;
  private static final int FAULTS = 15;
  private static final int MAX_OF_FAULT = 300;

  /// That of a bot that asks all releases.
  public Home(Labels labels) {
    this(labels, "");
  }

  /// What was asked since the start.
  public record Counts(long found, long related, long unread, long nothing) {
    long asked() {
      return found + related + unread + nothing;
    }
  }

  /// The home of somebody who is no admin.
  public View draw(Knowledge knowledge, List<String> suggestions) {
    return view(blocks(knowledge, suggestions));
  }

  /// The home of an admin.
  ///
  /// @param unanswered the texts of the last questions without an answer; empty where texts are not
  ///   kept
  public View draw(
      Knowledge knowledge,
      List<String> suggestions,
      Counts counts,
      Optional<List<String>> unanswered) {
    List<LayoutBlock> blocks = blocks(knowledge, suggestions);
    blocks.add(DividerBlock.builder().build());
    addLeftOut(blocks, knowledge.leftOut());
    blocks.add(Blocks.header(labels.say(Label.HOME_ADMIN)));
    blocks.add(
        RichText.block(
            List.of(
                RichText.plain(
                    labels.say(
                        Label.HOME_COUNTS,
                        Map.of(
                            "asked", counts.asked(),
                            "found", counts.found(),
                            "related", counts.related(),
                            "unread", counts.unread(),
                            "nothing", counts.nothing()))))));
    if (unanswered.isEmpty()) {
      blocks.add(Blocks.context(Reply.escaped(labels.say(Label.HOME_NO_TEXTS))));
    } else if (!unanswered.get().isEmpty()) {
      blocks.add(
          RichText.block(
              List.of(
                  RichText.plain(labels.say(Label.HOME_TEXTS)),
                  RichText.bullets(
                      unanswered.get().stream()
                          .map(text -> Shortened.of(text, MAX_OF_QUESTION))
                          .toList()))));
    }
    return view(blocks);
  }

  private void addLeftOut(List<LayoutBlock> blocks, LeftOut leftOut) {
    if (leftOut.files() == 0 && !leftOut.stale()) {
      return;
    }
    blocks.add(Blocks.header(labels.say(Label.HOME_LEFT_OUT)));
    if (leftOut.stale()) {
      blocks.add(RichText.block(List.of(RichText.plain(labels.say(Label.HOME_STALE)))));
    }
    if (leftOut.files() > 0) {
      List<ReleaseFault> shown = leftOut.faults().stream().limit(FAULTS).toList();
      blocks.add(
          RichText.block(
              List.of(
                  RichText.plain(
                      labels.say(Label.HOME_LEFT_OUT_COUNT, Map.of("count", leftOut.files()))),
                  RichText.bullets(
                      shown.stream()
                          .map(fault -> Shortened.of(fault.inItsFolder(), MAX_OF_FAULT))
                          .toList()))));
      int more = leftOut.files() - (int) shown.stream().map(ReleaseFault::file).distinct().count();
      if (more > 0) {
        blocks.add(
            Blocks.context(
                Reply.escaped(labels.say(Label.HOME_LEFT_OUT_MORE, Map.of("count", more)))));
      }
    }
  }

  private List<LayoutBlock> blocks(Knowledge knowledge, List<String> suggestions) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block(List.of(RichText.plain(labels.say(Label.PURPOSE)))));
    if (!suggestions.isEmpty()) {
      blocks.add(Blocks.header(labels.say(Label.HOME_TRY)));
      blocks.add(Blocks.questions(labels, suggestions.stream().limit(QUESTIONS).toList()));
    }
    blocks.add(Blocks.header(labels.say(Label.HOME_KNOWS)));
    if (!only.isEmpty()) {
      blocks.add(
          Blocks.context(Reply.escaped(labels.say(Label.HOME_ONLY, Map.of("releases", only)))));
    }
    addReleases(blocks, knowledge);
    blocks.add(Blocks.header(labels.say(Label.HOME_HOW)));
    blocks.add(RichText.block(List.of(RichText.bullets(Drawing.waysToAsk(labels)))));
    blocks.add(Blocks.context(Reply.escaped(labels.say(Label.ORIGIN))));
    return blocks;
  }

  private void addReleases(List<LayoutBlock> blocks, Knowledge knowledge) {
    List<Known> releases = knowledge.releases(RELEASES);
    for (Known known : releases) {
      Masthead masthead = known.in(labels.language());
      blocks.add(
          RichText.block(
              List.of(
                  RichText.link(
                      Shortened.of(masthead.title(), MAX_OF_TITLE), masthead.page().toString()))));
      blocks.add(
          Blocks.context(
              Reply.escaped(
                  labels.say(
                      Label.HOME_RELEASE,
                      Map.of(
                          "reference", masthead.reference().toString(),
                          "date", labels.date(masthead.date()),
                          "language", languages(known),
                          "passages", known.passages())))));
    }
    if (releases.isEmpty()) {
      blocks.add(RichText.block(List.of(RichText.plain(labels.say(Label.HOME_EMPTY)))));
    }
    List<String> lines = new ArrayList<>();
    int older = knowledge.releaseCount() - releases.size();
    if (older > 0) {
      lines.add(labels.say(Label.HOME_MORE, Map.of("count", older)));
    }
    releases.stream()
        .map(known -> known.masthead().date())
        .max(Comparator.naturalOrder())
        .ifPresent(newest ->
            lines.add(labels.say(Label.HOME_UPDATED, Map.of("date", labels.date(newest)))));
    lines.forEach(line -> blocks.add(Blocks.context(Reply.escaped(line))));
  }

  private String languages(Known known) {
    return ListFormatter.getInstance(labels.locale())
        .format(known.versions().stream().map(one -> labels.nameOf(one.language())).toList());
  }

  private static View view(List<LayoutBlock> blocks) {
    return View.builder().type("home").blocks(blocks).build();
  }
}
