import Record

/// What needs attention, by what it is about.
struct AttentionOfSubjects {
  private let items: [AttentionItem.Subject: [AttentionItem]]
  /// By the teams that own an item, or that it is about.
  private let teams: [String: [AttentionItem]]

  init(_ attention: [AttentionItem]) {
    items = Dictionary(grouping: attention, by: \.subject)
    var teams: [String: [AttentionItem]] = [:]
    for item in attention {
      for team in item.teams { teams[team, default: []].append(item) }
    }
    self.teams = teams
  }

  /// In the order of the whole list.
  subscript(subject: AttentionItem.Subject) -> [AttentionItem] { items[subject] ?? [] }

  /// About a team and about what it owns, in the order of the whole list.
  func ofTeam(_ id: String) -> [AttentionItem] { teams[id] ?? [] }
}

extension AttentionItem {
  /// The teams that own a reason for it, or that it is about.
  fileprivate var teams: Set<String> { Set(reasons.compactMap(\.owner) + [subject.team].compactMap(\.self)) }
}

/// What the report knows of something that attention items may be about.
protocol AttentionSubject {
  var subject: AttentionItem.Subject { get }
  var attention: [AttentionItem] { get set }
}

extension Array where Element: AttentionSubject {
  /// Each with what needs attention about it.
  func with(_ attention: AttentionOfSubjects) -> [Element] {
    map { report in
      var report = report
      report.attention = attention[report.subject]
      return report
    }
  }
}

extension PeriodReport {
  func with(_ attention: AttentionOfSubjects) -> PeriodReport {
    var report = self
    report.objectives = objectives.with(attention)
    return report
  }
}

extension StrategyReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(strategy.key) }
}
extension MetricReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(metric.key) }
}
extension ObjectiveReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(objective.key) }
}
extension WorkItemReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}
extension ExperimentReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}
extension ThemeReport: AttentionSubject {
  var subject: AttentionItem.Subject { .theme(name) }
}
extension DeliveryScope: AttentionSubject {
  var subject: AttentionItem.Subject {
    switch kind {
    case .service: .service(id)
    case .team: .team(id)
    case .organization: .organization
    }
  }
}
