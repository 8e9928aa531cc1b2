package eujp.workspace.blocks;

/// Where blocks are shown.
public enum Surface {
  MESSAGE(""),
  MODAL("modal"),
  HOME("home");

  private final String viewType;

  Surface(String viewType) {
    this.viewType = viewType;
  }

  /// The `type` of a view that is shown there; empty where none is.
  public String viewType() {
    return viewType;
  }
}
