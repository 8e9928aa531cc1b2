package eujp.workspace;

/// Where blocks are shown.
enum Surface {
  MESSAGE(""),
  MODAL("modal"),
  HOME("home");

  private final String viewType;

  Surface(String viewType) {
    this.viewType = viewType;
  }

  /// The `type` of a view that is shown there; empty where none is.
  String viewType() {
    return viewType;
  }
}
