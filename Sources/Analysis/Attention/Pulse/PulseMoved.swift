package import Diagnostics
import Record

/// Answers to some questions that moved from the wave before to the latest, one way, in one scope.
package struct PulseMoved: AttentionRule {
  package let scope: PulseScope
  package let isFall: Bool
  /// The largest first.
  package let movements: [PulseMovement]
  /// How many changes of this wave were compared.
  package let compared: Int
  let pulse: String

  package static let rule = Rule(
    "pulse.moved", .note, "The answers of a pulse are talked about when they move",
    explanation: """
      From one wave to the next the mean answer to a question moved by more than chance explains: Welch's 95 % interval of the \
      difference lies on one side of zero. Where many are compared, some do so by chance, so one is told only if fewer \
      than one as clear is to be expected among all of them. More is better: questions where agreeing is bad are turned \
      round. What lies behind it only those who answered can tell: ask, and do not guess who said what.
      """)
  package static let urgency = 30.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.pulses.flatMap { report -> [Found<Self>] in
      guard let wave = report.waves.first else { return [] }
      let (movements, compared) = (Dictionary(grouping: report.movements, by: \.scope), report.compared)
      return wave.scopes.flatMap { scope in
        [true, false].compactMap { isFall -> Found<Self>? in
          let some = (movements[scope.scope] ?? []).filter { $0.change.isFall == isFall }
          guard let first = some.first else { return nil }
          let matter = Self(
            scope: scope.scope, isFall: isFall, movements: some, compared: compared, pulse: report.pulse.id)
          let width = Double(report.pulse.scale.upperBound - report.pulse.scale.lowerBound)
          return report.found(
            isFall ? .watch : .good, scope.scope, matter, in: wave, snapshot, size: abs(first.change.value) / width)
        }
      }
    }
  }

  package var detail: String? { "\(pulse) \(scope.isOwn) \(isFall)" }
}

extension Evidence.What {
  static let waveClosed = Evidence.What("wave closed")
}

extension PulseReport {
  /// An item on a scope of a wave: about its team, where that is still there, else about the pulse.
  func found<Kind: AttentionRule>(
    _ tone: AttentionItem.Tone, _ scope: PulseScope, _ matter: Kind, in wave: PulseWaveReport, _ snapshot: Snapshot,
    size: Double
  ) -> Found<Kind> {
    let evidence = pulse.evidence(.waveClosed, on: wave.wave.closes)
    guard let team = scope.team.flatMap(snapshot.organization.team) else {
      return Found(tone, pulse, matter, [evidence], size: size)
    }
    return Found(tone, team, matter, evidence, size: size)
  }
}
