import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/// A node of OpenSearch in a JVM of its own, with the modules that a distribution has and eujp
/// needs. `eujp.search.opensearch.OpenSearchNode` runs it from its source, on the class path that
/// `pom.xml` resolves.
///
/// Takes settings of OpenSearch, `name=value` each, prints `started`, and ends when its standard
/// input does: then whoever started it has ended, in whatever way.
public final class LoopbackNode extends Node {
  private LoopbackNode(Environment environment) {
    super(
        environment,
        Stream.of(
                Netty4ModulePlugin.class,
                CommonAnalysisModulePlugin.class,
                ReindexModulePlugin.class,
                PainlessModulePlugin.class)
            .map(LoopbackNode::onTheClassPath)
            .toList(),
        false);
  }

  private static PluginInfo onTheClassPath(Class<? extends Plugin> plugin) {
    return new PluginInfo(
        plugin.getName(), "", "", Version.CURRENT, "", plugin.getName(), null, List.of(), false);
  }

  public static void main(String[] settings) throws Exception {
    Settings.Builder given = Settings.builder();
    for (String setting : settings) {
      String[] pair = setting.split("=", 2);
      given.put(pair[0], pair[1]);
    }
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(given.build(), Map.of(), (Path) null, () -> "");
    try (Node node = new LoopbackNode(environment).start()) {
      System.out.println("started");
      while (System.in.read() >= 0) {}
    }
    System.exit(0);
  }
}
