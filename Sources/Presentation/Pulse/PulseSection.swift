import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// The latest wave of a pulse: each question by team, and who answered.
struct PulseSection: Linked, Sendable {
  let report: PulseReport
  let links: Links

  private var wave: PulseWaveReport { report.waves[0] }
  private var asOf: CalendarDate { links.directory.report.asOf }

  static let names = Names<PulseSection>(
    "pulse",
    [
      .text("id", "The file's name without extension") { $0.report.pulse.id },
      .text("title", "What it is called") { $0.report.pulse.title },
      .optionalLink("href", "The way to its page, with all waves") { $0.links.to($0.report.key) },
      .text("wave", "The latest wave: when it closed, and how many answered") {
        capitalised(waveClause($0.wave, asOf: $0.asOf))
      },
      .text("minimum", "The smallest group that is told of") { count($0.wave.wave.minimum.value) },
      .text("scores_from", "The fewest answers of which single scores are told") {
        count(2 * $0.wave.wave.minimum.value)
      },
      .text("least", "The lowest score") { number(Double($0.report.pulse.scale.lowerBound)) },
      .text("most", "The highest score") { number(Double($0.report.pulse.scale.upperBound)) },
      .optionalText("before", "The wave that it is compared with; nothing for the first") { section in
        section.report.waves.count > 1 ? section.report.waves[1].wave.id.value : nil
      },
      .list("questions", "The questions, in the order of the pulse", of: PulseQuestionView.names) { section in
        section.wave.questions.indices.map { PulseQuestionView(report: section.report, wave: section.wave, place: $0) }
      },
      .flag("has_response", "Whether anybody wrote down how many were asked") { section in
        section.wave.scopes.contains { $0.response.value != nil }
      },
      .list("responses", "How many of those who were asked answered, by team", of: PulseResponseRow.names) { section in
        section.wave.scopes.map { PulseResponseRow(scope: $0) }
      },
    ])
}

/// A question with what each team answered.
struct PulseQuestionView: Sendable {
  let report: PulseReport
  let wave: PulseWaveReport
  /// Among the questions of the wave.
  let place: Int

  private var question: Pulse.Question { report.pulse.questions[wave.questions[place]] }

  static let names = Names<PulseQuestionView>(
    "question",
    [
      .text("id", "Its short name") { $0.question.id },
      .text("text", "The sentence that people agree with, or do not") { $0.question.text },
      .flag("reversed", "Whether its scores are turned round, because agreeing is bad") { $0.question.isReversed },
      .optionalText("practice", "The practice that it tells about") { $0.question.practice?.name },
      .list("rows", "The organization, then teams and groups in configured order", of: PulseRow.names) { view in
        view.wave.scopes.map { PulseRow(report: view.report, question: view.question, place: view.place, scope: $0) }
      },
    ])
}

/// How many of a team answered.
struct PulseResponseRow: Sendable {
  let scope: PulseScopeReport

  static let names = Names<PulseResponseRow>(
    "response",
    [
      .text("name", "The organization, a team or a group") { scopeWords($0.scope.scope) },
      .optionalText("rate", "The share of those who were asked") { $0.scope.response.value.map { percent($0.rate) } },
      .optionalText("counts", "How many answered, and how many were asked") { row in
        row.scope.response.value.map { "\(count($0.answered)) of \(count($0.asked))" }
      },
      .optionalText("missing", "Why that is not told") { $0.scope.response.reason.map(hiddenWords) },
    ])
}
