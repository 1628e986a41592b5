import Analysis
import Record
import Wording

/// The first sentence of each part of a team's page.
struct TeamSentences {
  let item: TeamReport
  let directory: Directory

  private var report: Report { directory.report }

  /// What the team shows together, else its services.
  var health: String {
    let services = directory.lookup.teamServices.services(of: item.team.id)
    let moved = names(of: services) { $0 is DeliveryMoved }
    let quiet = names(of: services) { $0 is DeliveryGoneQuiet }
    let parts = [
      moved.isEmpty ? nil : "\(joined(moved)) \(moved.count == 1 ? "has left its" : "have left their") usual range",
      quiet.isEmpty ? nil : "\(joined(quiet)) \(quiet.count == 1 ? "has" : "have") gone quiet",
    ].compactMap { $0 }
    return parts.isEmpty ? "No service of the team has left its usual range." : sentence(parts.joined(separator: "; "))
  }

  private func names(of services: [DeliveryScope], _ isTold: (any AttentionRule) -> Bool) -> [String] {
    services.filter { scope in scope.attention.contains { item in item.reasons.contains { isTold($0.matter) } } }.map(
      \.id)
  }

  var objectives: String {
    let period = directory.lookup.currentPeriod?.period.id
    let current = item.objectives.filter { $0.group == period }.compactMap { directory.lookup.objective($0) }
    let good = current.count { [.onTrack, .reached].contains($0.derived.value) }
    let unknown = current.count { $0.derived.value == nil }
    let rest = unknown == 0 ? "" : "; of \(spelled(unknown)) nobody can say"
    if current.count == 1 {
      return
        "The one objective \(unknown == 1 ? "cannot be judged yet" : good == 1 ? "is on track" : "is not on track")."
    }
    if current.count == 2, good != 1 {
      return "\(good == 0 ? "Neither objective is" : "Both objectives are") on track\(rest)."
    }
    return sentence(
      "\(good == 0 ? "none" : spelled(good)) of \(spelled(current.count, "objective")) \(good < 2 ? "is" : "are") on "
        + "track\(rest)")
  }

  var capacity: String {
    guard let scope = report.capacity[team: item.team.id], let share = scope.last.value else {
      return "Nobody wrote where its last 13 full weeks went."
    }
    let spent =
      "\(percent(share.share)) of \(CapacityWords.lastWeeks(of: share)) went to debt, reliability and tooling"
    guard let policy = report.capacity.policy else { return "\(spent); nothing is promised." }
    return "\(spent); \(percent(policy.share)) was promised."
  }

  var work: String {
    let items = item.work.compactMap { directory.lookup.workItem($0) }
    guard !items.isEmpty else { return "" }
    let doing = items.count { $0.status == .doing }
    let open = sentence("\(spelled(items.count, "item")) \(items.count == 1 ? "is" : "are") open")
    let begun = doing == 0 ? "none is being done" : "\(spelled(doing)) \(doing == 1 ? "is" : "are") being done"
    guard items.count > 1 else { return doing == 1 ? "One item is open, and it is being done." : open }
    let head = FirstSteps(directory, of: item.team.id).map { "; \($0.named)" } ?? ""
    let holds = report.schedule[team: item.team.id].flatMap(planHolds).map { " " + sentence($0) } ?? ""
    return "\(open.dropLast()), \(begun)\(head).\(holds)"
  }

  var debts: String {
    let debts = report.debts(of: item)
    let costs = debts.compactMap(\.interest.value?.likely)
    let open = "\(spelled(debts.count, "open debt"))"
    guard !costs.isEmpty else { return sentence("\(open), none with a price") }
    let sum = moneyPerWeek(costs.reduce(0, +), report.organization.finance)
    let priced =
      costs.count == debts.count ? open : "\(open); the \(costs.count == 1 ? "one" : spelled(costs.count)) with a price"
    return sentence("\(priced) \(costs.count == 1 ? "takes" : "take") about \(sum)")
  }

  var decisions: String {
    let decisions = item.decisions.compactMap { directory.lookup.decision($0) }
    let open = decisions.count { $0.status.isOpen }
    guard decisions.count > 1 else { return open == 1 ? "One decision, and it is open." : "One decision." }
    return sentence("\(spelled(decisions.count, "decision")), \(open == 0 ? "none" : spelled(open)) of them open")
  }

  var practices: String {
    let states = report.practices.compactMap { practice in
      practice.teams.first { $0.team == item.team.id }?.state
    }
    func count(_ state: PracticeReport.State) -> Int { states.count { $0 == state } }
    let (alive, lapsing, none) = (count(.practised), count(.lapsing), count(.notEvidenced))
    let parts = [
      alive == 0 ? nil : "\(spelled(alive, "practice")) \(alive == 1 ? "is" : "are") in use",
      lapsing == 0 ? nil : "\(spelled(lapsing)) \(lapsing == 1 ? "is" : "are") lapsing",
      none == 0 ? nil : "\(spelled(none)) \(none == 1 ? "has" : "have") no evidence",
    ]
    return sentence(joined(parts.compactMap(\.self)))
  }

  var actions: String {
    let actions = item.actions
    let (late, carried) = (actions.count { $0.state == .overdue }, actions.count { $0.carried > 0 })
    guard actions.count > 1 else {
      let more = [late == 0 ? nil : "is overdue", carried == 0 ? nil : "was carried over"].compactMap(\.self)
      return sentence("one action is open\(more.isEmpty ? "" : ", and it \(joined(more))")")
    }
    let parts = [
      late == 0 ? nil : "\(spelled(late)) \(late == 1 ? "is" : "are") overdue",
      carried == 0 ? nil : "\(spelled(carried)) \(carried == 1 ? "was" : "were") carried over",
    ].compactMap(\.self)
    return sentence("\(spelled(actions.count, "action")) are open\(parts.isEmpty ? "" : "; \(joined(parts))")")
  }

  var themes: String {
    let themes = item.themes.compactMap { directory.lookup.theme($0) }
    let rising = themes.count(where: \.isRising)
    let explain = "\(spelled(themes.count, "theme")) \(themes.count == 1 ? "explains" : "explain") what it measures"
    guard rising > 0 else { return sentence(explain) }
    guard themes.count > 1 else { return sentence("\(explain), and it is heard more often") }
    return sentence("\(explain); \(spelled(rising)) \(rising == 1 ? "is" : "are") heard more often")
  }
}
