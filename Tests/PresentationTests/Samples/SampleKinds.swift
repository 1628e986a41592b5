import Diagnostics
import Record

extension Sample {
  static var strategies: [Strategy] {
    var money = Strategy(
      header: header(
        RecordKey(.strategy, id: "money-that-moves-once"), "Money that moves once", "strategy/money-that-moves-once.md",
        owner: "payments", date: "2026-03-02"),
      problem: "Refunds take a person and a week.", users: "Hauliers", whyUsers: "They wait for their money.",
      whyBusiness: "Each refund costs a quarter of an hour.",
      outcomes: [Located("refunds-in-a-day", at: span("strategy/money-that-moves-once.md"))], notDoing: [],
      horizon: "2027")
    money.header.lastReviewedOn = day("2026-03-02")
    money.header.reviewIn = CalendarDuration(6, .month)
    return [money]
  }

  static var metrics: [Metric] {
    [
      metric("change-fail-rate", "Change fail rate", "%", .lower, .lagging, .reliability, target: 5, owner: "platform")
      {
        $0 > 76 ? 21 + Double($0 % 3) : 10 + Double(($0 * 7) % 5)
      },
      metric("conversion", "Conversion at checkout", "%", .higher, .leading, .customer, target: 3.5, owner: "commerce")
      {
        2.6 + Double($0) * 0.01 + Double(($0 * 5) % 7) * 0.02
      },
      metric(
        "refunds-in-a-day", "Refunds paid within a day", "%", .higher, .lagging, .customer, target: 90,
        owner: "payments"
      ) {
        $0 > 70 ? 38 + Double($0 % 4) : 35 + Double(($0 * 3) % 6)
      },
      metric("tickets", "Tickets per 1,000 orders", "", .lower, .lagging, .customer, target: nil, owner: "commerce") {
        8 + Double(($0 * 11) % 13) / 10
      },
      metric("slots", "Slots booked", "", .higher, .leading, .growth, target: nil, owner: nil) { _ in nil },
    ]
  }

  private static func metric(
    _ id: String, _ title: String, _ unit: String, _ better: Metric.Direction, _ kind: Metric.Indicator,
    _ tie: Metric.Tie, target: Double?, owner: String?, value: (Int) -> Double?
  ) -> Metric {
    var metric = Metric(
      header: header(RecordKey(.metric, id: id), title, "metrics/\(id).yaml", owner: owner),
      question: "What did the last releases have in common?", unit: unit, better: better, kind: kind, tiesTo: tie,
      source: .csv(.init(path: "data/\(id).csv", date: "week", value: "value", team: nil)), target: target,
      rebases: [], isHeadline: true)
    metric.points = (0..<78).compactMap { week in
      value(week).map { MetricPoint(date: day("2025-05-26").adding(days: 7 * week), value: $0) }
    }
    return metric
  }

  static var objectives: [Objective] {
    [
      objective("refunds-in-a-day", "Refunds in a day", .committed, "payments", target: 90, confidence: 0.8),
      objective(
        "pay-without-thinking", "Customers pay without thinking", .aspirational, "commerce", target: 46, confidence: 0.7
      ),
      objective("quiet-nights", "Nobody is woken twice", .committed, "platform", target: 38, confidence: 0.9),
      objective("choose-the-platform", "A platform teams choose", .aspirational, nil, target: 60, confidence: nil),
    ].compactMap { $0 }
  }

  private static func objective(
    _ id: String, _ title: String, _ kind: Objective.Kind, _ owner: String?, target: Double, confidence: Double?
  ) -> Objective? {
    guard let period = Period(id: "2026-Q4", fiscalYearStarts: 1) else { return nil }
    let file = "okrs/2026-Q4/\(id).md"
    let checkIns = ["2026-10-05", "2026-10-19", "2026-11-02", "2026-11-16"].enumerated().map { place, date in
      CheckIn(date: day(date), value: 30 + 3 * Double(place), confidence: confidence, note: nil, span: span(file))
    }
    return Objective(
      header: header(RecordKey(.objective, group: "2026-Q4", id: id), title, file, owner: owner, date: "2026-09-28"),
      period: period, kind: kind, declared: id == "refunds-in-a-day" ? .onTrack : nil, alignsTo: [],
      keyResults: [
        KeyResult(
          id: "kr1", title: "Share of refunds paid within a day", measure: .checkIns(checkIns), baseline: 30,
          target: target, stretch: nil, weight: 1, confidence: confidence, span: span(file))
      ])
  }

  static var charter: Charter {
    var charter = Charter(
      header: header(RecordKey(.team, id: "payments"), "Payments", "teams/payments.md", date: "2026-02-01"),
      goals: ["nobody waits a week for money that is theirs", "the ledger is right on the day"],
      guardrails: ["no payment without an idempotency key", "no deployment on settlement day"],
      delegation: [
        .init(decision: "Order of the backlog", level: .delegate),
        .init(decision: "Providers above €10,000 a year", level: .consult),
        .init(decision: "Who joins the team", level: .agree),
      ])
    charter.header.body = prose(
      "<h2 id=\"how\">How we work</h2><p>We pair on everything that touches the <a href=\"https://example.com/ledger\">ledger</a>, and "
        + "write <code>why</code> before <code>how</code>.</p><blockquote><p>Money moves once.</p></blockquote>"
        + "<table><thead><tr><th>Day</th><th class=\"align-right\">Calls</th></tr></thead><tbody><tr><td>Monday</td>"
        + "<td class=\"align-right\">42</td></tr></tbody></table><pre><code class=\"language-swift\">let answer = 42\n</code></pre>"
    )
    return charter
  }

  static var decisions: [Decision] {
    [
      decision("0009", "own-the-build-farm", "Own the build farm", .accepted, "platform", "2026-04-01", review: 6),
      decision("0014", "buy-fraud-scoring", "Buy, not build, fraud scoring", .proposed, "payments", "2026-10-03"),
      decision("0015", "keep-two-regions", "Keep two regions, drop the third", .accepted, "platform", "2026-11-04"),
      decision("0016", "queue-refunds", "Queue refunds through one ledger", .accepted, "payments", "2026-11-12"),
    ]
  }

  static func decision(
    _ number: String, _ name: String, _ title: String, _ status: DecisionStatus, _ owner: String?, _ date: String,
    review: Int? = nil
  ) -> Decision {
    let id = "\(number)-\(name)"
    var decision = Decision(
      header: header(RecordKey(.decision, id: id), title, "decisions/\(id).md", owner: owner, date: date),
      folder: .own, dialect: .own)
    decision.number = number
    decision.status = status
    decision.header.reviewIn = review.flatMap { CalendarDuration($0, .month) }
    decision.options = [DecisionOption(name: "Do it", isRecommended: true), DecisionOption(name: "Wait")]
    decision.businessImplication = "Refunds stop costing a person."
    if status == .proposed {
      decision.dissent = [Dissent(who: "Commerce", view: "It locks us in.", answered: nil)]
    }
    return decision
  }
}
