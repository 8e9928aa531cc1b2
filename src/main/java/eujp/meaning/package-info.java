/// Meaning beside words: an [Encoder] finds what a question asks for where question and release
/// share no word.
///
/// It is an option. [Encoders] loads it out of `eujp-encoder.jar`, in which `eujp.meaning.e5` and
/// what that needs are packed apart from everything else; nothing but the pom knows of that
/// package. Another encoder implements [Encoder], is named in `META-INF/services`, and needs the
/// model of the answers learned anew (`eujp lab train --encoder`), since its likenesses are
/// measured like any other feature.
@NullMarked
package eujp.meaning;

import org.jspecify.annotations.NullMarked;
