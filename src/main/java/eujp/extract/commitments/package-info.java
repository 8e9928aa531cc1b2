/// Reads who commits to what in a release, and how firmly.
///
/// [eujp.extract.commitments.Commitments] goes through the sentences: a
/// [eujp.extract.commitments.VerbGroupReader] finds the verbs and how
/// [firm][eujp.extract.commitments.Strength] they are, a [eujp.extract.commitments.SubjectReader]
/// whose they are. Of several verbs the weakest counts. The verbs are data: `commitment-words.txt`,
/// English only.
@NullMarked
package eujp.extract.commitments;

import org.jspecify.annotations.NullMarked;
