package import Record

/// See the file of each set for its source, and for what it does with points exactly on a line.
extension SignalRules {
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
