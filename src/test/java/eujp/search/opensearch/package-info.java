/// OpenSearch for tests: real nodes on loopback, each in a JVM and with a class path of its own.
///
/// The class path is resolved by Maven (`maven-antrun-plugin` in `pom.xml`) and stands in
/// `target/opensearch.classpath`; the program is `src/test/opensearch/LoopbackNode.java`, which
/// Java runs from its source.
@NullMarked
package eujp.search.opensearch;

import org.jspecify.annotations.NullMarked;
