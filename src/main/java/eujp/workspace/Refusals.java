package eujp.workspace;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// The Web API methods that this workspace refuses on demand, whatever they are asked.
final class Refusals {
  private final Map<String, String> errors = new ConcurrentSkipListMap<>();

  /// @param methods how their names begin, such as `assistant.`
  void refuse(String methods, String error) {
    errors.put(methods, error);
  }

  void allow(String methods) {
    errors.remove(methods);
  }

  /// @throws ApiException the error with which the method is refused, if it is
  void check(String method) throws ApiException {
    for (Map.Entry<String, String> refused : errors.entrySet()) {
      if (method.startsWith(refused.getKey())) {
        throw new ApiException(refused.getValue());
      }
    }
  }
}
