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

extension RangeMeaning {
  /// What a range that is written is taken to mean, as a sentence.
  package var sentence: String {
    switch self {
    case .certain: "A range is taken to hold always: no value lies outside it."
    case .middle80: "A range is taken to hold in eight of ten cases: one value of ten lies below it, one above."
    case .middle90: "A range is taken to hold in nine of ten cases: one value of twenty lies below it, one above."
    }
  }
}
