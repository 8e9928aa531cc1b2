/// How a release file is written, before anything is known of releases: the front matter as YAML,
/// the text as blocks of Markdown, the line that attributes a quotation, a day as people write it.
///
/// [eujp.release.source.YamlFields] reads the front matter with SnakeYAML Engine,
/// [eujp.release.source.MarkdownBlocks] the text with commonmark-java and its extensions for tables
/// and footnotes. Both tell [eujp.release.source.Remarks] what is wrong, each with its line, and go
/// on, so that all mistakes of a file are named at once.
@NullMarked
package eujp.release.source;

import org.jspecify.annotations.NullMarked;
