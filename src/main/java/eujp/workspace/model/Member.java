package eujp.workspace.model;

/// Somebody in the workspace: a person or a bot's user.
///
/// @param id such as `U08K3ZQ1XWP`
/// @param name the handle, such as `eujp`
/// @param realName the name in full
/// @param bot whether it is the user of an app
public record Member(String id, String name, String realName, boolean bot) {

  /// This member mentioned in a message, as it travels on the wire: `<@U08K3ZQ1XWP>`.
  public String mention() {
    return "<@" + id + ">";
  }
}
