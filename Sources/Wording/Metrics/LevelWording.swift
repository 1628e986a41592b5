import Analysis

extension PresentLevel {
  /// What it is, where it is not the latest value that stands beside it elsewhere: ` (28-day mean)`.
  var note: String { basis == .mean ? " (\(count(Self.days))-day mean)" : "" }
}
