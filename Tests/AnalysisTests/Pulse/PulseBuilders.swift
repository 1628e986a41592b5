import Diagnostics
import Record
import Testing

@testable import Analysis

extension Pulse {
  /// A pulse on a scale from 1 to 7, with its waves closing on the days that are their names.
  ///
  /// - Parameters:
  ///   - questions: ids; those that begin with `-` are reversed.
  ///   - waves: by day and team, the scores to each question as they were given.
  static func build(
    _ questions: [String] = ["q"], minimum: Int = 5, waves: [(day: String, answers: [(team: String?, scores: [[Int]])])]
  ) -> Pulse {
    let place = spot("pulse/p.yaml")
    let dated = waves.map { (id: $0.day, closes: date(of: $0.day)) }
    var pulse = Pulse(
      header: heading(.pulse, "p", file: "pulse/p.yaml"),
      questions: questions.map { name in
        Question(id: name.filter { $0 != "-" }, text: "Text of \(name)", isReversed: name.hasPrefix("-"))
      },
      scale: 1...7,
      waves: dated.map { wave in
        Wave(id: Located(wave.id, at: place), closes: wave.closes, minimum: Located(minimum, at: place))
      },
      source: PulseSource(
        path: "data/p.csv", wave: "wave", team: "team", shape: .long(question: "q", value: "v"), namedAt: place))
    pulse.answers = waves.enumerated().flatMap { place, wave in
      wave.answers.map { answers in
        PulseAnswers(
          wave: place, team: answers.team,
          counts: answers.scores.map { scores in (1...7).map { score in scores.count { $0 == score } } })
      }
    }
    return pulse
  }

  func asked(_ counts: [String: Int], wave: Int = 0) -> Pulse {
    var pulse = self
    pulse.asked += counts.map { PulseAsked(wave: wave, team: $0.key, count: $0.value, span: spot("data/asked.csv")) }
    return pulse
  }
}

private func date(of iso: String) -> CalendarDate { day(iso) }

/// So many answers, without a choice of scores.
func any(_ count: Int) -> [[Int]] { [(0..<count).map { 1 + $0 % 7 }] }
