package eujp.lab.bench;

import eujp.text.Token;
import eujp.text.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The same passages in SQLite's FTS5, with Porter's stemmer and BM25.
final class FullTextTable implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement insert;
  private final PreparedStatement select;

  private FullTextTable(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute("create virtual table passage using fts5(text, tokenize = 'porter')");
    }
    connection.setAutoCommit(false);
    this.insert = connection.prepareStatement("insert into passage (text) values (?)");
    this.select =
        connection.prepareStatement(
            "select text from passage where passage match ? order by bm25(passage) limit ?");
  }

  /// Makes one in a file.
  ///
  /// @throws IOException if SQLite fails
  static FullTextTable in(Path file) throws IOException {
    try {
      return new FullTextTable(DriverManager.getConnection("jdbc:sqlite:" + file));
    } catch (SQLException broken) {
      throw new IOException(broken);
    }
  }

  void add(String passage) throws IOException {
    try {
      insert.setString(1, passage);
      insert.executeUpdate();
    } catch (SQLException broken) {
      throw new IOException(broken);
    }
  }

  /// Keeps what was added.
  void commit() throws IOException {
    try {
      connection.commit();
    } catch (SQLException broken) {
      throw new IOException(broken);
    }
  }

  /// The texts of the best passages that hold any of a question's words but those that say little.
  List<String> search(String question, String language, int most) throws IOException {
    String words =
        Tokens.of(question, language).stream()
            .map(Token::written)
            .map(word -> '"' + word.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(" OR "));
    List<String> found = new ArrayList<>();
    if (words.isEmpty()) {
      return found;
    }
    try {
      select.setString(1, words);
      select.setInt(2, most);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException broken) {
      throw new IOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException broken) {
      throw new IOException(broken);
    }
  }
}
