import Diagnostics
import Record
import Statistics

/// Puts into a report what may be told of a wave, beside the wave before.
struct PulseTelling {
  let pulse: Pulse
  let now: PulseCount
  let before: PulseCount?

  init(of pulse: Pulse, now: PulseCount, before: PulseCount?) {
    (self.pulse, self.now, self.before) = (pulse, now, before)
  }

  var report: PulseWaveReport {
    PulseWaveReport(
      wave: now.wave, questions: now.questions.isEmpty ? Array(pulse.questions.indices) : now.questions,
      scopes: now.scopes.scopes.indices.compactMap(report(at:)))
  }

  /// Nil for a group's own answers while these are few: whether there are any is nobody's business.
  private func report(at place: Int) -> PulseScopeReport? {
    let scope = now.scopes.scopes[place]
    guard let reason = now.reason(at: place) else {
      return PulseScopeReport(
        scope: scope,
        cells: .measured(now.questions.compactMap { cell(of: scope, $0, tellsScores: now.tellsScores(at: place)) }),
        response: response(at: place))
    }
    if case .own = scope.kind, reason != .protectsOthers { return nil }
    let isTooSmall = now.asked(at: place).map { $0 < now.wave.minimum.value } ?? false
    return PulseScopeReport(
      scope: scope, cells: .unavailable(reason), response: .unavailable(reason), isTooSmall: isTooSmall)
  }

  private func cell(of scope: PulseScope, _ question: Int, tellsScores: Bool) -> PulseCell? {
    guard let tally = now.tally(of: scope, question) else { return nil }
    let group = group(of: tally)
    return PulseCell(
      n: group.n, mean: group.mean,
      distribution: tellsScores ? .measured(tally) : .unavailable(.fewerAnswers(than: 2 * now.wave.minimum.value)),
      change: change(to: group, of: scope, question))
  }

  private func change(to group: TwoMeans.Group, of scope: PulseScope, _ question: Int) -> Figure<PulseChange> {
    guard let before else { return .unavailable(.noEarlierWave) }
    guard let tally = before.tally(of: scope, question) else { return .unavailable(.notToldBefore) }
    let earlier = self.group(of: tally)
    return TwoMeans.groups(control: earlier, variant: group).flatMap { means in
      means.difference().map { effect in
        let t = abs(effect.value) / means.standardError
        return PulseChange(
          since: before.wave.id.value, before: earlier.n, value: effect.value,
          lower: effect.interval.lower, upper: effect.interval.upper,
          chance: studentUpperTail(t, degreesOfFreedom: means.degreesOfFreedom))
      }
    }
  }

  /// Mean and deviation of the answers, at least two of them.
  private func group(of tally: [Int]) -> TwoMeans.Group {
    // Whole numbers from 0, so that neither sum loses anything.
    let n = tally.reduce(0, +)
    let sum = tally.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    let squares = tally.enumerated().reduce(0) { $0 + $1.offset * $1.offset * $1.element }
    let spread = Double(n) * Double(squares) - Double(sum) * Double(sum)
    return TwoMeans.Group(
      n: n, mean: Double(pulse.scale.lowerBound) + Double(sum) / Double(n),
      deviation: (spread / (Double(n) * Double(n - 1))).squareRoot())
  }

  private func response(at place: Int) -> Figure<PulseResponse> {
    guard let asked = now.asked(at: place) else { return .unavailable(.notWritten) }
    let answered = now.answered(at: place)
    guard asked > 0, answered <= asked else { return .unavailable(.outOfRange) }
    return .measured(PulseResponse(answered: answered, asked: asked))
  }
}
