/// How signals are told from noise: a published set of rules. The raw value is its stable id, by which `fairlead.yaml` names it.
package enum SignalRules: String, Hashable, Sendable, CaseIterable {
  /// Donald J. Wheeler, "Understanding Variation".
  case wheeler
  /// NHS England, "Making Data Count".
  case nhs
  /// The Western Electric "Statistical Quality Control Handbook".
  case westernElectric = "western-electric"
  /// The eight tests of L. S. Nelson.
  case nelson
  /// The two rules of Jacob Anhøj for run charts.
  case anhoej
}
