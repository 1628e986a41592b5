import Analysis
import Record
import Wording

extension Session.Form {
  /// `1 talk`, `2 meetings of a guild`.
  func counted(_ number: Int) -> String {
    switch self {
    case .talk: count(number, "talk")
    case .training: count(number, "training")
    case .pairing: count(number, "pairing")
    case .guild: count(number, "guild meeting")
    }
  }

  /// As it begins a sentence.
  var words: String {
    switch self {
    case .talk: "a talk"
    case .training: "a training"
    case .pairing: "a pairing"
    case .guild: "a guild meeting"
    }
  }
}

extension SessionCounts {
  /// `2 talks, 1 pairing`; nil where there is none.
  var words: String? {
    let parts = Session.Form.allCases.filter { self[$0] > 0 }.map { $0.counted(self[$0]) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension SessionReport {
  var status: StatusView {
    switch state {
    case .held: StatusView(.good, "held")
    case .planned: StatusView(.plain, "planned")
    case .passed: StatusView(.watch, "its day has passed")
    }
  }

  /// `held on 5 November`, `planned, without a day`.
  func dayClause(asOf: CalendarDate) -> String {
    let day = day.map { shortWords(for: $0, asOf: asOf) }
    return switch state {
    case .held: "held\(day.map { " on \($0)" } ?? "")"
    case .planned: day.map { "planned for \($0)" } ?? "planned, without a day yet"
    case .passed: "planned for \(day ?? "a day"), and not written down as held"
    }
  }
}

/// `Platform and Booking`; `everyone` where no team is named.
func teamsWords(_ teams: [String], in directory: Directory) -> String {
  teams.isEmpty ? "everyone" : joined(teams.map { directory.teamName($0) })
}
