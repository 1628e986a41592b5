package import Diagnostics
import Record
import Statistics

package struct FollowThroughLow: AttentionRule {
  /// Actions that fell due in the last 52 weeks, and those of them that are done.
  package let due: Int
  package let done: Int
  /// The share that was promised, 0 to 1.
  package let promised: Double

  package static let rule = Rule(
    "action.follow-through", .note, "As many actions are done as the organization promised itself",
    explanation: """
      Of the actions of a team that fell due in the last 52 weeks, fewer are done than `policies.actions.follow_through` \
      promises, and so many fewer that chance does not explain it: the 95 % interval of the share (Wilson) lies below the \
      promise. Actions that it was decided not to do are left out. Fewer and smaller actions are the usual cure.
      """)
  package static let urgency = 14.0

  private static let days = 364

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    guard let promised = snapshot.organization.policies.followThrough else { return [] }
    return snapshot.teams.compactMap { report in
      let due = snapshot.actions.register.actions.filter { action in
        guard action.team == report.team.id, action.state != .letGo, let day = action.action.due else { return false }
        return day <= snapshot.asOf && snapshot.asOf.days(since: day) < days
      }
      let done = due.count { $0.state == .done }
      guard let interval = wilsonInterval(done, of: due.count).value, interval.upper < promised else { return nil }
      return Found(
        .watch, report.team, Self(due: due.count, done: done, promised: promised),
        Evidence(date: due.compactMap(\.action.due).max(), file: organizationFile, what: .followThroughPromised),
        size: promised - Double(done) / Double(due.count))
    }
  }
}

extension Evidence.What {
  static let followThroughPromised = Evidence.What("follow-through promised")
}
