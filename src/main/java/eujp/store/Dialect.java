package eujp.store;

/// The databases, and where they differ for us.
enum Dialect {
  SQLITE("sqlite", "cast(unixepoch('subsec') * 1000 as integer)"),
  POSTGRESQL("postgresql", "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)");

  private final String title;
  private final String now;

  Dialect(String title, String now) {
    this.title = title;
    this.now = now;
  }

  /// The time by the database's own clock, which all bots share, in milliseconds since 1970.
  String now() {
    return now;
  }

  @Override
  public String toString() {
    return title;
  }
}
