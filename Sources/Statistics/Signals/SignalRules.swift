/// A set of rules for telling signals from noise. The raw value is its stable id. See the file of each set for its
/// source, and for what it does with points exactly on a line.
package enum SignalRules: String, Hashable, Sendable, CaseIterable {
  case wheeler
  case nhs
  case westernElectric = "western-electric"
  case nelson
  case anhoej

  /// The rules of the set, in the order of its source.
  package var rules: [SignalRule] { SignalRule.allCases.filter { $0.set == self } }

  func signals(in stretch: GaplessPoints) -> [Signal] {
    switch self {
    case .wheeler: wheelerSignals(in: stretch)
    case .nhs: makingDataCountSignals(in: stretch)
    case .westernElectric: westernElectricSignals(in: stretch)
    case .nelson: nelsonSignals(in: stretch)
    case .anhoej: []
    }
  }
}
