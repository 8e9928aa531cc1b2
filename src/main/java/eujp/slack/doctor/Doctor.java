package eujp.slack.doctor;

import eujp.slack.InvalidSettings;
import eujp.slack.Settings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks at the settings, and at what they name.
public final class Doctor {
  private Doctor() {}

  /// What is to be said of each thing, in the order in which one would mend it.
  ///
  /// @param environment as [Settings#read] takes it
  /// @param machine the machine's own clock
  public static List<Diagnosis> examine(Map<String, String> environment, InstantSource machine) {
    List<Diagnosis> found = new ArrayList<>();
    try {
      Settings settings = Settings.read(environment);
      found.add(Diagnosis.fine("Settings", "All that must be set is set, and nothing unknown."));
      found.addAll(SlackExam.of(settings, machine));
      found.add(PortExam.of(settings));
      found.addAll(DataExam.of(settings));
      found.add(corrections(settings));
    } catch (InvalidSettings invalid) {
      invalid.faults().forEach(fault -> found.add(Diagnosis.wrong("Settings", fault)));
    }
    return found;
  }

  private static Diagnosis corrections(Settings settings) {
    return Diagnosis.fine(
        "Corrections",
        settings.corrections()
            ? "A thread gets a note when a sentence that was quoted there is changed."
            : "Nobody is told when a quoted sentence is changed; EUJP_CORRECTIONS=yes does so.");
  }
}
