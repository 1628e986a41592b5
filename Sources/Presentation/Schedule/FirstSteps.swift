import Analysis
import Record
import Wording

/// What comes first in the schedule, in words: what each team goes on with or begins now.
struct FirstSteps {
  let steps: [WorkSchedule.Step]
  /// What waits for the only one of them and costs more while it does.
  let held: [WorkSchedule.Step]
  let directory: Directory

  /// Of all, or of one team. Nil where nothing is scheduled.
  init?(_ directory: Directory, of team: String? = nil) {
    let all = directory.report.schedule.steps
    let steps = all.filter { $0.starts <= 1e-9 && (team == nil || $0.team == team) }
    guard let only = steps.first else { return nil }
    func cost(_ step: WorkSchedule.Step) -> Double { step.costOfDelay.value?.likely ?? 0 }
    self.steps = steps.sorted { (cost($1), $0.id) < (cost($0), $1.id) }
    held = steps.count > 1 ? [] : all.filter { $0.waitsFor.contains(only.id) && cost($0) > cost(only) }
    self.directory = directory
  }

  /// The most items that are named.
  private static let most = 3

  private var names: [String] { steps.map { quoted(directory.workTitle(of: $0.id)) } }
  private var verb: String { steps.count == 1 ? "comes first" : "come first" }
  private var teams: Int { Set(steps.map(\.team)).count }

  /// `“A” comes first`, or how many do.
  var claim: String {
    steps.count <= FirstSteps.most
      ? "\(joined(names)) \(verb)\(because ?? "")"
      : "\(capitalised(spelled(steps.count, "item"))) \(verb)" + (teams > 1 ? ", in \(spelled(teams, "team"))" : "")
  }

  /// `, because “B”, which ranks first, waits for it`; nil where nothing dearer does.
  private var because: String? {
    guard let first = held.first else { return nil }
    guard held.count == 1 else { return ", because \(spelled(held.count, "item")) that cost more wait for it" }
    let rank = directory.lookup.workItem(first.id)?.place?.rank == 1 ? ", which ranks first," : ""
    return ", because \(quoted(directory.workTitle(of: first.id)))\(rank) waits for it"
  }

  /// The same with the names of a few: `“A”, “B” and “C” lead the 14 items that come first, in six teams`.
  var named: String {
    guard steps.count > FirstSteps.most else { return claim }
    let several = teams > 1 ? ", in \(spelled(teams, "team"))" : ""
    let first = joined(Array(names.prefix(FirstSteps.most)))
    return "\(first) lead the \(spelled(steps.count)) items that come first\(several)"
  }

  /// `each week of waiting costs €8,700`, with what waits for them; nil unless that is known of all.
  var waiting: String? {
    let costs = (steps + held).compactMap(\.costOfDelay.value?.likely)
    let sum = costs.reduce(0, +)
    guard costs.count == steps.count + held.count, sum > 0 else { return nil }
    return "each week of waiting costs \(money(sum, directory.report.organization.finance))"
  }
}

extension Directory {
  /// The titles of what an item waits for; nil where it waits for nothing.
  func waitingWords(of item: WorkItemReport) -> String? {
    guard !item.waitsFor.isEmpty else { return nil }
    let named = item.waitsFor.prefix(3).map { quoted(workTitle(of: $0)) }
    let more = item.waitsFor.count - named.count
    return joined(named + (more > 0 ? ["\(spelled(more)) more"] : []))
  }
}
