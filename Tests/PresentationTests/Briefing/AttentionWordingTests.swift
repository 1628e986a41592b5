@testable import Analysis
import Record
import Testing

@testable import Presentation
@testable import Wording

@Suite("What an attention item says")
struct AttentionWordingTests {
  static let asOf = Sample.asOf

  static func words(
    _ matter: any AttentionRule, _ tone: AttentionItem.Tone = .watch,
    about subject: AttentionItem.Subject = .organization, called name: String = "T"
  ) -> AttentionWording {
    AttentionReason(
      tone: tone, subject: subject, name: name, owner: nil, matter: matter, evidence: [], weight: 0
    ).wording(asOf: asOf)
  }

  static let limits = MetricReport.Limits(
    centre: 10.5, lower: 4, upper: 17, n: 30, isTrial: false, from: Sample.day("2026-04-06"))

  static func moved(
    _ movement: MetricReport.Movement, to value: Double, slope: Double = 0, question: String? = nil,
    open: MetricReport.OpenInterval? = nil
  ) -> MetricMoved {
    MetricMoved(
      movement: movement, point: MetricPoint(date: Sample.day("2026-11-16"), value: value), unit: "%", limits: limits,
      trend: MetricReport.Trend(n: 26, slopePerWeek: slope, p: 0.0031), open: open, question: question)
  }

  static func signal(
    _ pattern: MetricReport.Pattern, _ direction: Direction, _ meaning: MetricReport.Meaning,
    values: Int = 1
  ) -> MetricReport.Movement {
    let first = Sample.day("2026-11-16").adding(days: -7 * (values - 1))
    let points = (0..<values).map { MetricPoint(date: first.adding(days: 7 * $0), value: 1) }
    return .signal(
      .init(rule: "wheeler.run", pattern: pattern, points: points, direction: direction, meaning: meaning))
  }

  static func behind(
    score: Double, gone: Double, forecast: Figure<Double> = .measured(0.06),
    furthest: ObjectiveBehind.FurthestBehind? = nil, question: String? = nil, lastWords: LastWords? = nil
  ) -> ObjectiveBehind {
    ObjectiveBehind(
      pace: ObjectiveReport.Pace(score: score, expected: gone), shareGone: gone, confidence: .measured(0.8),
      forecast: forecast, furthestBehind: furthest, lastDay: Sample.day("2026-12-31"), question: question,
      lastWords: lastWords)
  }

  @Test("metric.moved: outside the limits, with the value, its day, the limits and n; the metric's own question")
  func outside() {
    #expect(
      Self.words(
        Self.moved(Self.signal(.outside, .up, .worse), to: 21, question: "What changed?"), .bad,
        called: "Change fail rate")
        == AttentionWording(
          "“Change fail rate” went above its usual range.",
          because: "21\u{A0}% on 16 November; limits 4–17\u{A0}% from 30\u{A0}values.", ask: "What changed?"))
    #expect(
      Self.words(Self.moved(Self.signal(.outside, .up, .worse), to: 21)).question
        == "What changed for “T” before 16 November?")
    #expect(
      Self.words(Self.moved(Self.signal(.outside, .down, .better), to: 2), .good, called: "Change fail rate").claim
        == "“Change fail rate” went below its usual range.")
  }

  @Test("metric.moved: a silence with how much of it may be chance, and not the range of times that have ended")
  func silence() {
    let open = MetricReport.OpenInterval(since: Sample.day("2026-07-18"), days: 121, limit: 120.48, chance: 0.0013)
    let words = Self.words(
      Self.moved(Self.signal(.silence, .up, .better), to: 121, open: open), .good, called: "Days between incidents")
    #expect(words.claim == "“Days between incidents” has had no event for longer than usual.")
    #expect(words.evidence == "None in the last 121\u{A0}%; up to 120\u{A0}days may be chance.")
  }

  private static func part(
    _ name: String, _ direction: Direction, _ meaning: MetricReport.Meaning, _ value: Double
  ) -> MetricPartsMoved.Part {
    .init(
      part: .team(name.lowercased()), name: name, meaning: meaning,
      move: moved(signal(.outside, direction, meaning), to: value, question: "Why there?"))
  }

  @Test("metric.parts-moved: the worse teams first, each with its values, and of many their number")
  func parts() {
    let moves = [Self.part("Gate", .up, .worse, 21), Self.part("Booking", .down, .better, 2)]
    #expect(
      Self.words(MetricPartsMoved(moves: moves, parts: 6), .bad, called: "Waits")
        == AttentionWording(
          "“Waits” got worse for Gate, one of six teams, and got better for Booking.",
          because: "Gate: 21\u{A0}% on 16 November; limits 4–17\u{A0}% from 30\u{A0}values. "
            + "Booking: 2\u{A0}% on 16 November; limits 4–17\u{A0}% from 30\u{A0}values.",
          ask: "Why there?"))
    let many = (0..<5).map { _ in moves[0] }
    #expect(
      Self.words(MetricPartsMoved(moves: many, parts: 40), .bad, called: "Waits").claim
        == "“Waits” got worse for five of 40 teams.")
    #expect(
      Self.words(MetricPartsMoved(moves: [moves[1]], parts: 2), .good, called: "Waits").question
        == "What made the difference to “Waits” in Booking, and who else could use it?")
  }

  @Test("metric.moved: a shift, with what was seen")
  func shift() {
    #expect(
      Self.words(Self.moved(Self.signal(.run, .down, .better, values: 8), to: 9), .good, called: "Change fail rate")
        == AttentionWording(
          "“Change fail rate” has shifted down.",
          because: "9\u{A0}% on 16 November; eight values in a row below the centre, 28 September to 16 November; "
            + "limits 4–17\u{A0}% from 30\u{A0}values.",
          ask: "What made the difference to “Change fail rate”, and who else could use it?"))
  }

  @Test("metric.target-out-of-reach: the target, the side and the limits")
  func outOfReach() {
    #expect(
      Self.words(
        TargetOutOfReach(
          target: 2, level: PresentLevel(value: 10.5, basis: .latest, n: 1), unit: "%", limits: Self.limits),
        called: "Change fail rate")
        == AttentionWording(
          "The target of “Change fail rate” is out of reach as things stand.",
          because: "The target of 2\u{A0}% lies below the limits 4–17\u{A0}% from 30\u{A0}values since 6 April.",
          ask: "What would bring “Change fail rate” from 10.5\u{A0}% to 2\u{A0}%, or should the target change?"))
  }

  /// The lower limit of the sample is 4 %: 3.9996 reads 4 as well.
  @Test("metric.target-out-of-reach: a target that reads like the limit has more digits")
  func hardlyOut() {
    let found = Self.words(
      TargetOutOfReach(
        target: 3.9996, level: PresentLevel(value: 10.5, basis: .latest, n: 1), unit: "%", limits: Self.limits),
      called: "Change fail rate")
    #expect(found.evidence.contains("target of 3.9996\u{A0}% lies below the limits that begin at 4\u{A0}%, from"))
  }

  @Test("metric.moved: a trend, with its slope, n and p")
  func trend() {
    #expect(
      Self.words(Self.moved(.trend(.better), to: 9, slope: -0.31), .good, called: "Change fail rate")
        == AttentionWording(
          "“Change fail rate” keeps falling.",
          because: "9\u{A0}% on 16 November; \u{2212}0.31\u{A0}% a week over the last 26\u{A0}values (p 0.0031).",
          ask: "What made the difference to “Change fail rate”, and who else could use it?"))
  }

  @Test("objective.behind-pace: off track, with score, pace, the owner's word and the numbers'")
  func offTrack() {
    #expect(
      Self.words(
        Self.behind(score: 0.2, gone: 0.54, furthest: Self.refunds, lastWords: Self.lastWords), .bad,
        called: "Refunds in a day")
        == AttentionWording(
          "“Refunds in a day” is off track.",
          because: "Score 0.2 with 54\u{A0}% of the period gone; 0.5 would be on pace. The owner says 80\u{A0}%, the "
            + "numbers give it a 6\u{A0}% chance. Its owner wrote on 2 November: “Banks answer late on Mondays”.",
          ask:
            "“Refunds above €500” stands at 41.2\u{A0}% (28-day mean) against 90\u{A0}%: move the target, the scope or people?"
        ))
  }

  private static let refunds = ObjectiveBehind.FurthestBehind(
    title: "Refunds above €500", level: PresentLevel(value: 41.2, basis: .mean, n: 4), target: 90, unit: "%")
  private static let lastWords = LastWords(note: "Banks answer late\n on Mondays.", date: Sample.day("2026-11-02"))

  @Test("objective.behind-pace: asks what the objective asks, else about what is furthest behind, else about the goal")
  func asksAboutTheMatter() {
    let asked = Self.behind(score: 0.2, gone: 0.54, furthest: Self.refunds, question: "Stop at €500?")
    #expect(Self.words(asked, .bad).question == "Stop at €500?")
    #expect(
      Self.words(Self.behind(score: 0.4, gone: 0.54, furthest: Self.refunds)).question
        == "“Refunds above €500” stands at 41.2\u{A0}% (28-day mean) against 90\u{A0}%: what would bring it there by 31 December?"
    )
    #expect(
      Self.words(Self.behind(score: 0.4, gone: 0.54)).question
        == "What would bring “T” back on pace by 31 December?")
  }

  @Test("objective.behind-pace: where only some key results have a forecast, the owner is quoted on those alone")
  func sameKeyResults() {
    var behind = Self.behind(score: 0.2, gone: 0.54)
    behind.views = .init(confidence: 0.85, forecast: 0.06, n: 26, counted: 1, total: 2)
    #expect(
      Self.words(behind, .bad).evidence.hasSuffix(
        "For the one key result that can be forecast, the owner says 85\u{A0}%, the numbers give it a 6\u{A0}% chance.")
    )
    behind.views = .init(confidence: 0.85, forecast: 0.2, n: 26, counted: 2, total: 2)
    #expect(
      Self.words(behind, .bad).evidence.hasSuffix("The owner says 80\u{A0}%, the numbers give it a 6\u{A0}% chance."))
  }

  @Test("last words are quoted in one line; long ones are cut between words")
  func lastWords() {
    let long = LastWords(note: String(repeating: "again and ", count: 40), date: Sample.day("2026-11-02"))
    let words = long.sentence(asOf: Self.asOf)
    #expect(words.hasPrefix("Its owner wrote on 2 November: “again and ") && words.hasSuffix(" and…”"))
    #expect(words.count < 200)
    let one = LastWords(note: "Late.", date: Sample.day("2026-11-02"), keyResult: "Refunds above €500")
    #expect(one.sentence(asOf: Self.asOf) == "Its owner wrote of “Refunds above €500” on 2 November: “Late”.")
    #expect(LastWords(note: " Why? ", date: Self.asOf).sentence(asOf: Self.asOf).hasSuffix(": “Why?”"))
  }

  @Test("objective.behind-pace: behind, missed, and without a forecast")
  func behindAndMissed() {
    let behind = Self.words(Self.behind(score: 0.4, gone: 0.54, forecast: .unavailable(.noData)))
    #expect(behind.claim == "“T” is behind its pace.")
    #expect(behind.evidence.hasSuffix("The owner says 80\u{A0}%."))
    let unknown = Self.words(Self.behind(score: 0.2, gone: 0.54, forecast: .unavailable(.noData)), .bad)
    #expect(unknown.claim == "“T” is off track.")
    let missed = Self.words(Self.behind(score: 0.4, gone: 1), .bad)
    #expect(missed.claim == "“T” was missed.")
    #expect(missed.evidence == "Its period ended at a score of 0.4; 1.0 was expected.")
  }

  @Test("chances are spoken: an 80 % chance, a 6 % chance, less than a 1 % chance")
  func articles() {
    let over = {
      Self.words(ObjectiveOverConfident(views: .init(confidence: 0.9, forecast: $0, n: 9, counted: 2, total: 2)))
        .evidence
    }
    let one = ObjectiveOverConfident(views: .init(confidence: 0.9, forecast: 0.06, n: 9, counted: 1, total: 2))
    #expect(
      Self.words(one).evidence
        == "For the one key result that can be forecast, its owner says 90\u{A0}%; the last 9\u{A0}weeks say a 6\u{A0}% chance."
    )
    #expect(over(0.06) == "Its owner says 90\u{A0}%; the last 9\u{A0}weeks say a 6\u{A0}% chance.")
    #expect(over(0.8).hasSuffix("an 80\u{A0}% chance."))
    #expect(over(0.11).hasSuffix("an 11\u{A0}% chance."))
    #expect(over(0.001).hasSuffix("less than a 1\u{A0}% chance."))
  }

  @Test("decision.proposed-too-long: days, policy, recommendation, dissent and the day to decide by")
  func openTooLong() {
    let open = Self.words(
      DecisionOpenTooLong(
        days: 47, allowed: 30, decideBy: Sample.day("2026-11-27"), isRecommended: true, unanswered: 2),
      called: "Buy fraud scoring")
    #expect(
      open
        == AttentionWording(
          "“Buy fraud scoring” has been open for 47\u{A0}days.",
          because: "The policy allows 30. A recommendation exists; two dissents are unanswered.",
          ask: "Decide on “Buy fraud scoring” by 27 November?"))
  }

  static let claims: [(any AttentionRule, String)] = [
    (StrategyWithoutOutcome(), "“T” names no outcome."),
    (StrategyReviewOverdue(due: asOf.adding(days: -1)), "“T” is 1\u{A0}day past its review."),
    (StrategyOutcomesWithoutData(metrics: ["NPS", "Churn"]), "There is no evidence yet that “T” works."),
    (TooManyHeadlines(have: 9, few: 7), "Nine headline metrics are too many."),
    (TieUncovered(tie: .growth), "No strategy aims at growth."),
    (
      MetricGoneQuiet(last: Sample.day("2026-10-05"), rhythmDays: 7),
      "“T” has had no value since 5 October."
    ),
    (MetricWithoutQuestion(), "“T” answers no question."),
    (ObjectiveStale(last: nil, days: 50), "Nobody has checked in on “T” for 50\u{A0}days."),
    (KeyResultIsTask(keyResult: "Ship it"), "“Ship it” is a task, not a result."),
    (ObjectiveReached(score: 1), "“T” is reached."),
    (
      ObjectiveDeclaredDiffers(declared: .onTrack, derived: .offTrack),
      "“T” is declared on track; its score says off track."
    ),
    (
      DecisionWithoutRecommendation(lacksImplication: true, lacksRecommendation: true),
      "“T” is open and has neither a recommendation nor a business implication."
    ),
    (
      DecisionWithoutRecommendation(lacksImplication: true, lacksRecommendation: false),
      "“T” is open and does not say what it means for the business."
    ),
    (
      DecisionWithoutRecommendation(lacksImplication: false, lacksRecommendation: true),
      "“T” is open and has no recommendation."
    ),
    (DecisionWithoutOptions(), "“T” weighs no options."),
    (DecisionWithoutSuccessor(), "“T” is marked as superseded, but nothing supersedes it."),
    (DecisionReviewOverdue(due: asOf.adding(days: -19)), "“T” is 19\u{A0}days past its review."),
    (DecisionOverdue(decideBy: asOf.adding(days: -13)), "“T” is not decided."),
    (DecisionProvisionalPassed(until: Sample.day("2026-11-01")), "“T” held only until 1 November."),
    (TeamWithoutCharter(), "T has no charter."),
    (TeamWithoutGoal(), "T has no goal."),
    (
      CharterReviewOverdue(due: asOf.adding(days: -2)),
      "The charter of T is 2\u{A0}days past its review."
    ),
    (
      InteractionPastEnd(other: "Gate", mode: .service, until: Sample.day("2026-11-01")),
      "T was to work with Gate until 1 November."
    ),
  ]

  @Test("has a claim, evidence and a question", arguments: claims)
  func everyRule(matter: any AttentionRule, claim: String) {
    let words = Self.words(matter)
    #expect(words.claim == claim)
    #expect(words.evidence.hasSuffix("."))
    #expect(words.question.hasSuffix("?"))
  }

  @Test("are there for each rule of the list, as the compiler demands, and are found for what a rule found")
  func everyRuleIsWorded() {
    #expect(attentionRules.list.allSatisfy { $0 is any Worded.Type })
  }
}
