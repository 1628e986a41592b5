package import Record

extension PrioritySettings.Method {
  /// As a sentence says what ranks.
  package var words: String {
    switch self {
    case .cd3: "what a week of waiting costs for each week of work (CD3)"
    case .wsjf: "points for worth, urgency and risk by size (WSJF)"
    case .rice: "reach, impact and confidence by effort (RICE)"
    case .ice: "impact, confidence and ease (ICE)"
    case .npv: "net present value (NPV)"
    }
  }

  /// Its name in a table.
  package var name: String {
    switch self {
    case .cd3: "CD3"
    case .wsjf: "WSJF"
    case .rice: "RICE"
    case .ice: "ICE"
    case .npv: "NPV"
    }
  }
}
