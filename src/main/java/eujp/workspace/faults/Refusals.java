package eujp.workspace.faults;

import eujp.workspace.values.ApiException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// The Web API methods that this workspace refuses on demand, whatever they are asked.
public final class Refusals {
  private final Map<String, String> errors = new ConcurrentSkipListMap<>();

  /// Refuses some methods from now on.
  ///
  /// @param methods how their names begin, such as `assistant.`
  public void refuse(String methods, String error) {
    errors.put(methods, error);
  }

  public void allow(String methods) {
    errors.remove(methods);
  }

  /// Returns where a method is not refused.
  ///
  /// @throws ApiException the error with which the method is refused, if it is
  public void check(String method) throws ApiException {
    for (Map.Entry<String, String> refused : errors.entrySet()) {
      if (method.startsWith(refused.getKey())) {
        throw new ApiException(refused.getValue());
      }
    }
  }
}
