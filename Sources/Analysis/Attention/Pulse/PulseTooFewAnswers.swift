package import Diagnostics
import Record

/// Below half, those who did not answer weigh more than those who did.
private let fewestOfAsked = 0.5

/// A team of which too few answered in the latest wave for its answers to be told, or to speak for it.
package struct PulseTooFewAnswers: AttentionRule {
  package let scope: PulseScope
  package let wave: String
  package let pulseTitle: String
  package let why: Why
  let pulse: String

  package enum Why: Sendable {
    /// Fewer than so many answered.
    case fewer(than: Int)
    /// Less than half of those who were asked.
    case partOf(PulseResponse)
  }

  package static let rule = Rule(
    "pulse.too-few-answers", .note, "Enough people answer a pulse for their answers to be told",
    explanation: """
      In the latest wave that closed fewer people of a team answered than may be told of, or fewer than half of those who \
      were asked. Silence is an answer too: people may not believe that they stay unknown, or that anything comes of it. A \
      team of which fewer people were asked than may be told of is not listed: ask it together with others.
      """)
  package static let urgency = 12.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.pulses.flatMap { report in report.waves.first.map { found(in: $0, of: report, snapshot) } ?? [] }
  }

  private static func found(in wave: PulseWaveReport, of report: PulseReport, _ snapshot: Snapshot) -> [Found<Self>] {
    let teams = wave.wave.tree ?? snapshot.organization.teams
    let groups = Set(teams.compactMap(\.parent))
    // Where nothing can be told of anybody, that is told once.
    let scopes = wave.organization?.cells.value == nil ? Array(wave.scopes.prefix(1)) : wave.scopes
    return scopes.compactMap { scope in
      // A group's teams stand for it.
      guard !scope.scope.isOwn, scope.scope.team.map({ !groups.contains($0) }) ?? true, !scope.isTooSmall,
        let why = why(scope)
      else { return nil }
      let matter = Self(
        scope: scope.scope, wave: wave.wave.id.value, pulseTitle: report.pulse.title, why: why, pulse: report.pulse.id)
      return report.found(.watch, scope.scope, matter, in: wave, snapshot, size: 0)
    }
  }

  private static func why(_ scope: PulseScopeReport) -> Why? {
    if case .fewerAnswers(let minimum)? = scope.cells.reason { return .fewer(than: minimum) }
    return scope.response.value.flatMap { $0.rate < fewestOfAsked ? .partOf($0) : nil }
  }

  package var detail: String? { pulse }
}
