import Analysis
import Record
import Wording

/// `One waiver has run out and two design reviews have waited longer than promised.`
func guardrailsHeadline(of report: Report) -> String {
  let waivers = report.guardrails.flatMap(\.waivers)
  let (expired, ending) = (waivers.count { $0.state == .expired }, waivers.count { $0.state == .ending })
  let late = report.reviews.open.count { $0.isLate(asOf: report.asOf) }
  let bad = [
    expired > 0 ? "\(spelled(expired, "waiver")) \(expired == 1 ? "has" : "have") run out" : nil,
    late > 0 ? "\(spelled(late, "design review")) \(late == 1 ? "has" : "have") waited longer than promised" : nil,
  ].compactMap(\.self)
  guard bad.isEmpty else { return sentence(joined(bad)) }
  let calm = [
    ending > 0 ? "\(spelled(ending, "waiver")) \(ending == 1 ? "ends" : "end") within 30 days" : nil,
    ending == 0 && !report.guardrails.isEmpty ? "no waiver has run out" : nil,
    report.reviews.isEmpty ? nil : "no design review has waited longer than promised",
  ].compactMap(\.self)
  return calm.isEmpty ? radarHeadline(of: report.radar) : sentence(joined(calm))
}

func guardrailsLede(of report: Report) -> String {
  let own = report.guardrails.filter { $0.guardrail.rule != nil }
  let automatic = own.count { $0.guardrail.isAutomatic == true }
  let inForce = report.guardrails.flatMap(\.waivers).count(where: \.isInForce)
  let guardrails =
    own.isEmpty
    ? nil
    : "\(spelled(own.count, "guardrail")), \(automatic == 0 ? "none" : spelled(automatic)) checked by a machine; "
      + "\(spelled(inForce, "waiver")) in force"
  let reviews = report.reviews.isEmpty ? nil : reviewsLede(of: report.reviews, asOf: report.asOf)
  return [guardrails, reviews].compactMap { $0.map(sentence) }.joined(separator: " ")
}

/// `One is in force and one has run out`; for lists of others also what has no end, or no answer.
func waiversClause(of waivers: [WaiverReport]) -> String {
  func count(_ states: WaiverReport.State...) -> Int { waivers.count { states.contains($0.state) } }
  let (running, expired, endless) = (count(.running, .ending), count(.expired), count(.endless))
  let (waiting, planned) = (count(.waiting), count(.planned))
  let parts = [
    running == 0 ? nil : "\(spelled(running)) in force",
    endless == 0 ? nil : "\(spelled(endless)) granted without an end",
    expired == 0 ? nil : "\(spelled(expired)) run out",
    waiting == 0 ? nil : "\(spelled(waiting)) not answered",
    planned == 0 ? nil : "\(spelled(planned)) to come",
  ].compactMap(\.self)
  guard parts.isEmpty else { return joined(parts) }
  return waivers.isEmpty ? "none" : "none in force"
}

extension StatusView {
  /// - Parameter asOf: the report's day, which says how near the end is.
  init(_ report: WaiverReport, asOf: CalendarDate) {
    let days = report.waiver.expires.map { $0.days(since: asOf) } ?? 0
    switch report.state {
    case .planned: self.init(.quiet, "begins later")
    case .running: self.init(.plain, "in force")
    case .ending: self.init(.watch, days == 0 ? "ends today" : "ends in \(count(days, "day"))")
    case .expired: self.init(.watch, "ran out \(count(-days, "day")) ago")
    case .renewed: self.init(.quiet, "renewed")
    case .ended: self.init(.good, "rule kept again")
    case .endless: self.init(.watch, "granted, no end written")
    case .waiting: self.init(.watch, "not answered")
    case .refused: self.init(.quiet, "refused")
    case .unknown: self.init(.watch, "not understood")
    }
  }

  /// How a guardrail is checked.
  init(checkOf guardrail: Guardrail) {
    switch (guardrail.check, guardrail.isAutomatic) {
    case (_, true?): self.init(.good, "checked by a machine")
    case (nil, _): self.init(.watch, "no check is written")
    case (_?, false?): self.init(.plain, "checked by people")
    case (_?, nil): self.init(.plain, "checked")
    }
  }
}
