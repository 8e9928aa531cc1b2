package eujp.slack.delivery;

/// That a reply cannot be made before the search engine answers again.
final class SearchAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  SearchAway() {
    super("the search engine gives no answer", null, false, false);
  }
}
