/// The encoder of `eujp-encoder.jar`: E5-small-v2, English, twelve layers, 384 dimensions, weights
/// of a byte ([Wang et al., 2022](https://arxiv.org/abs/2212.03533), MIT licence), run by ONNX
/// Runtime.
@NullMarked
package eujp.meaning.e5;

import org.jspecify.annotations.NullMarked;
