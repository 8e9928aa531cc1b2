/// The bot's own page of each release, for whoever turns it on.
///
/// [eujp.slack.pages.ReleasePages] has a page for each release, made by
/// [eujp.slack.pages.ReleaseHtml], and a list of them. A page is one static document without any
/// script: the text as the release prints it and in its order, so that a link that names words of
/// it opens there ([eujp.release.Page] is what both go by), each passage with a name of its own,
/// and below the text its licence, where it is published, what its passages said before they were
/// changed, and its other languages. All that stands before the text on the page is known to
/// [eujp.release.Page] too, and the rest stands behind it, where no browser looks first.
@NullMarked
package eujp.slack.pages;

import org.jspecify.annotations.NullMarked;
