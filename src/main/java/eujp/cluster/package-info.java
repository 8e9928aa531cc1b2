/// The connection to OpenSearch, where the passages are kept there and not in the embedded index.
///
/// [eujp.cluster.Cluster] is the only door: whoever searches or writes hands it a request, which it
/// makes by OpenSearch's own client. Nothing outside knows how nodes are chosen, how long they are
/// waited for, or by which library.
///
/// ```
/// Request ──▶ Cluster ──▶ OpenSearchClient ──▶ FailoverTransport ──▶ a node, or another
///                                                │          │
///                                     WholeAnswers      NodeRotation
/// ```
///
/// | to change | go to |
/// |---|---|
/// | a setting, and what is said of a wrong one | [eujp.cluster.ClusterAddress] |
/// | how long is waited, and how often asked | `RetryPolicy` |
/// | which failures another node may mend, and what is said of each | `NodeFailure` |
/// | for how long a node that failed is left aside | `NodeRotation` |
/// | what a whole answer is | `WholeAnswers` |
/// | encryption, connections, the size of answers | `ClusterNode` |
///
/// ## Why not the client's own transport alone
///
/// `ApacheHttpClient5Transport` chooses nodes itself, sets those aside that fail, and goes on to
/// the next. It asks *every* node in turn, so that three hung ones are waited for three times as
/// long as one; sets one aside for a minute that becomes half an hour, while another that came back
/// is not found before a question has failed on each of those that did not; bounds how long an
/// answer pauses, but not how long it takes; and passes on answers that say of themselves that
/// shards are missing. So each node has such a transport to itself, which does all that concerns
/// one node, and [eujp.cluster.Cluster] chooses among them.
@NullMarked
package eujp.cluster;

import org.jspecify.annotations.NullMarked;
