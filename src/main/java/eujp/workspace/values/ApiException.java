package eujp.workspace.values;

import java.util.List;

/// A refusal of the Web API, by Slack's name for it, such as `channel_not_found`.
public final class ApiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final List<String> details;

  /// @param details what exactly is wrong, one sentence each, as `response_metadata` shows it
  public ApiException(String error, List<String> details) {
    super(error);
    this.error = error;
    this.details = List.copyOf(details);
  }

  public ApiException(String error) {
    this(error, List.of());
  }

  public static ApiException missing(String field) {
    return new ApiException(
        "invalid_arguments",
        List.of("missing required field: " + field + " [json-pointer:/" + field + "]"));
  }

  public String error() {
    return error;
  }

  public List<String> details() {
    return details;
  }
}
