package eujp.cluster;

import eujp.Await;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// An authority of one's own, which signs the certificates of nodes.
///
/// @param folder for its files
record Authority(Path folder) {
  private static final String PASSWORD = "changeit";

  /// Makes one.
  static Authority in(Path folder) throws Exception {
    Authority authority = new Authority(folder);
    authority.keytool(
        "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=CA", "-ext", "bc:c");
    authority.keytool("-exportcert", "-alias", "ca", "-rfc", "-file", authority.pem().toString());
    return authority;
  }

  /// Its certificate, as `SEARCH_CA` names it.
  Path pem() {
    return folder.resolve("ca.pem");
  }

  /// What a server has whose certificate it signed.
  ///
  /// @param name as `ip:127.0.0.1`
  SSLContext serverNamed(String name) throws Exception {
    String request = folder.resolve("request").toString();
    String signed = folder.resolve("signed").toString();
    keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=node");
    keytool("-certreq", "-alias", name, "-file", request);
    keytool(
        "-gencert", "-alias", "ca", "-infile", request, "-outfile", signed, "-ext", "san=" + name);
    keytool("-importcert", "-alias", name, "-file", signed, "-noprompt");
    keytool("-delete", "-alias", "ca");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store())) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private Path store() {
    return folder.resolve("keys.p12");
  }

  private void keytool(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-keystore",
                store().toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
    command.addAll(1, List.of(arguments));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (!keytool.waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS)
        || keytool.exitValue() != 0) {
      throw new AssertionError(Files.readString(folder.resolve("keytool.log")));
    }
  }
}
