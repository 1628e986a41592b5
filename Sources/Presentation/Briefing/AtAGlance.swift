import Analysis
import Record
import Templating
import Wording

/// What whoever leads asks of every report, each with its answer in a sentence or two and the page that has the rest.
struct Glance: Sendable {
  let question: String
  let answer: String
  let href: String

  /// Nil without an answer.
  private init?(_ question: String, _ answer: String?, _ href: String) {
    guard let answer else { return nil }
    (self.question, self.answer, self.href) = (question, answer, href)
  }

  static let names = Names<Glance>(
    "standing question",
    [
      .text("question", "What is asked, in a word or two") { $0.question },
      .text("answer", "The answer, in a sentence or two") { $0.answer },
      .link("href", "The way to the page that has the rest") { $0.href },
    ])

  /// In the order in which they are asked; a question that nothing is written about is left out.
  static func all(by links: Links) -> [Glance] {
    [
      toDecide(links), quarter(links), stuck(links), overload(links), debt(links), learned(links), toTell(links),
      sure(links),
    ].compactMap(\.self)
  }

  /// How things stand: what a brief does not say in its own lists.
  static func standing(by links: Links) -> [Glance] {
    [quarter(links), overload(links), debt(links), learned(links), sure(links)].compactMap(\.self)
  }

  private static func toDecide(_ links: Links) -> Glance? {
    Glance("To decide", decideWords(of: links.directory.report), links.to(page: PagePath.attention))
  }

  private static func quarter(_ links: Links) -> Glance? {
    let period = links.directory.lookup.currentPeriod
    let page = period.map { PagePath.period($0.period.id) } ?? PagePath.objectives
    return Glance("The quarter", period.flatMap(quarterWords), links.to(page: page))
  }

  private static func stuck(_ links: Links) -> Glance? {
    let report = links.directory.report
    let place = waitingReasons(in: report).isEmpty ? "" : "#stuck"
    return Glance("Stuck", stuckWords(of: report), links.to(page: PagePath.attention) + place)
  }

  private static func overload(_ links: Links) -> Glance? {
    Glance("Overload", overloadWords(of: links.directory), links.to(page: PagePath.teams))
  }

  private static func debt(_ links: Links) -> Glance? {
    let report = links.directory.report
    let headline = DebtHeadline(register: report.debt, finance: report.organization.finance, asOf: report.asOf)
    return Glance("Debt", headline.glance, links.to(page: PagePath.debt))
  }

  private static func learned(_ links: Links) -> Glance? {
    let report = links.directory.report
    return Glance("Learned", lessonWords(of: report), links.to(page: lessonsPath(in: report)))
  }

  private static func toTell(_ links: Links) -> Glance? {
    let report = links.directory.report
    return report.briefs.first.flatMap { first in
      Glance(
        "To tell", tellWords(of: report.briefs, asOf: report.asOf), links.to(page: PagePath.brief(first.audience.id)))
    }
  }

  private static func sure(_ links: Links) -> Glance? {
    let place = certainty(of: links.directory).isEmpty ? "" : "#sure"
    return Glance("How sure", certaintyWords(of: links.directory), links.to(page: PagePath.about) + place)
  }
}

/// How many committed goals to expect, and those that are unlikely by name; nil where no goal has a forecast.
func quarterWords(_ period: PeriodReport) -> String? {
  guard let expected = period.expectedArrivals else { return nil }
  let unlikely = period.unlikelyCommitted.map { quoted($0.objective.title) }
  guard expected.count > 1, !unlikely.isEmpty else { return sentence(expected.words) }
  let more = unlikely.count - 3
  let named = joined(unlikely.prefix(3) + (more > 0 ? ["\(spelled(more)) more"] : []))
  let each = unlikely.count == 1 ? "has" : "each have"
  return "\(sentence(expected.words)) \(sentence("\(named) \(each) less than one chance in three"))"
}

/// What waits for somebody, the most urgent first.
func waitingReasons(in report: Report) -> [AttentionReason] {
  report.reasons.filter { $0.accepted == nil && $0.isWaiting }
}

private func stuckWords(of report: Report) -> String? {
  let waiting = waitingReasons(in: report)
  guard let first = waiting.first else {
    return report.reasons.isEmpty ? nil : "Nothing that is written down is waiting for anyone."
  }
  if waiting.count == 1 { return first.wording(asOf: report.asOf).claim }
  // Who leads can decide at once; the rest is in the order of the list.
  let decisions = waiting.filter { $0.kind == .decision }
  let told = (decisions + waiting.filter { $0.kind != .decision }).prefix(2).map { $0.wording(asOf: report.asOf).claim }
  return "\(sentence("\(spelled(waiting.count, "thing")) are waiting for someone")) \(told.joined(separator: " "))"
}

/// Who has begun more than can be finished, and whose plan is the least likely to hold; nil where no team's capacity is
/// written.
func overloadWords(of directory: Directory) -> String? {
  let judged = directory.report.capacity.teams.count { $0.pace.value != nil }
  guard judged > 0 else { return nil }
  let overloaded = directory.report.reasons.filter { $0.accepted == nil }.compactMap { reason in
    (reason.matter as? TeamOverloaded).map { "\(reason.name) has \($0.sum)" }
  }
  let clause =
    if overloaded.isEmpty {
      judged == 1
        ? "the one team whose capacity is written has begun no more than it can finish"
        : "none of the \(spelled(judged, "team")) whose capacity is written has begun more than it can finish"
    } else {
      joined(overloaded)
    }
  return sentence([clause, leastLikely(in: directory)].compactMap { $0 }.joined(separator: "; "))
}

/// Nil where fewer than two teams have a plan whose chance is known.
private func leastLikely(in directory: Directory) -> String? {
  let plans = directory.report.schedule.teams.compactMap { schedule in
    schedule.team.flatMap { team in schedule.periods.last.flatMap { period in period.chance.map { (team, period, $0) } }
    }
  }
  guard plans.count > 1, let (team, period, chance) = plans.min(by: { $0.2 < $1.2 }) else { return nil }
  return "\(directory.teamName(team)) is the least likely to finish its plan up to \(period.span.quarter.id): "
    + ScheduleWording.chance(chance)
}

/// What the first audience is told next, and who else has a brief; nil without any audience.
func tellWords(of briefs: [BriefReport], asOf: CalendarDate) -> String? {
  guard let first = briefs.first else { return nil }
  let due = first.next.map { ", by \(shortWords(for: $0, asOf: asOf))" } ?? ""
  let others = briefs.dropFirst().map(\.audience.name)
  let rest: String? =
    switch others.count {
    case 0: nil
    case 1: "there is a brief for \(others[0]), too"
    case 2...3: "there are briefs for \(joined(others)), too"
    default: "there are briefs for \(spelled(others.count, "more audience"))"
    }
  let told = "\(first.audience.name)\(due): \(changesClause(first, asOf: asOf))"
  return [told, rest].compactMap(\.self).map(sentence).joined(separator: " ")
}
