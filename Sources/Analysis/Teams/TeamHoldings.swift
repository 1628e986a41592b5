import Diagnostics
import Record

extension [TeamReport] {
  /// The teams with the work and the debts that each would do, with the actions it agreed on, and with the words about what
  /// it measures.
  ///
  /// - Parameters:
  ///   - work: with the places in the schedule.
  ///   - actions: in the order of the register.
  func holding(
    _ work: [WorkItemReport], _ debt: DebtRegister, _ themes: [ThemeReport], _ actions: [ActionReport]
  ) -> [TeamReport] {
    let queues = Dictionary(grouping: work.indices.filter { work[$0].isOpen }) { work[$0].item.team ?? "" }
    let debts = Dictionary(grouping: debt.debts.filter { $0.item.team != nil }.map(\.item)) { $0.team ?? "" }
    let agreed = openByTeam(actions)
    var named: [RecordKey: [String]] = [:]
    for theme in themes {
      for metric in theme.metrics { named[metric, default: []].append(theme.name) }
    }
    return map { report in
      var report = report
      let places = (queues[report.team.id] ?? []).map { (order: order(of: work[$0]), place: $0) }
      report.work = places.sorted { $0.order < $1.order }.map { work[$0.place].key }
      report.debts = (debts[report.team.id] ?? []).map(\.key)
      report.actions = agreed[report.team.id] ?? []
      var seen: Set<String> = []
      report.themes = report.metrics.flatMap { named[$0] ?? [] }.filter { seen.insert($0).inserted }
      return report
    }
  }
}

/// Open actions by the team that agreed on them, and by another that is to see to them.
private func openByTeam(_ actions: [ActionReport]) -> [String: [ActionReport]] {
  var byTeam: [String: [ActionReport]] = [:]
  for action in actions where action.state == .open || action.state == .overdue {
    for team in Set([action.team, action.action.owner].compactMap(\.self)) {
      byTeam[team, default: []].append(action)
    }
  }
  return byTeam
}

/// As in the schedule; behind what is scheduled what is being done, what is ready, ideas, each by id.
private func order(of report: WorkItemReport) -> (Double, Int, String) {
  let steps: [WorkItem.Status] = [.doing, .ready, .idea]
  return (report.step?.starts ?? .infinity, steps.firstIndex(of: report.status) ?? steps.count, report.id)
}

extension [ThemeReport] {
  /// The themes with the open work that aims at a metric which they explain, whether or not an entry names it.
  func aimed(at work: [WorkItemReport]) -> [ThemeReport] {
    var byMetric: [String: [RecordKey]] = [:]
    for report in work where report.isOpen {
      if let metric = report.item.outcome?.value { byMetric[metric, default: []].append(report.key) }
    }
    return map { theme in
      var theme = theme
      let answers = Set(theme.answers)
      var seen: Set<RecordKey> = []
      theme.aiming = theme.metrics.flatMap { byMetric[$0.id] ?? [] }
        .filter { !answers.contains(.record($0)) && seen.insert($0).inserted }
      return theme
    }
  }
}
