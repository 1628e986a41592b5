import Diagnostics
import Record

/// Whether version control knows a closed wave of a pulse otherwise than it is written now: as for `ThresholdHistories`.
/// Whether a wave has closed is told by the commits alone: no clock is asked.
struct WaveHistories {
  let findings: [Finding]

  init(
    of pulses: [Pulse], in organization: Organization, root: String, within limits: HistoryLimits = .standard
  ) {
    guard let first = pulses.first else {
      findings = []
      return
    }
    do throws(CollectingFailure) {
      guard let git = try ContentRepository.git(of: root, limits) else {
        findings = []
        return
      }
      var reading = HistoryReading(of: "pulse", git: git, limits: limits)
      let waves = try reading.log(as: WaveTrack.self)
      let teams = try teams(organization, pulses, git, limits)
      findings = pulses.flatMap { pulse in
        pulse.waves.flatMap { wave in
          (waves[pulse.header.file].map { changed(wave, $0) } ?? []) + regrouped(wave, teams, organization)
        }
      }
    } catch {
      findings = [
        HistoryRules.wavesNotRead.finding(
          "the history of the waves in 'pulse' was not read: \(error.message)",
          at: .wholeFile(first.header.span.file), hint: error.hint)
      ]
    }
  }
}

/// Only asked for where a wave has no tree of its own.
private func teams(
  _ organization: Organization, _ pulses: [Pulse], _ git: GitProgram, _ limits: HistoryLimits
) throws(CollectingFailure) -> TeamsTrack? {
  guard pulses.contains(where: { $0.waves.contains { $0.tree == nil } }) else { return nil }
  var reading = HistoryReading(of: "fairlead.yaml", git: git, limits: limits)
  return try reading.log(as: TeamsTrack.self)["fairlead.yaml"]
}

/// What of a wave is another since it closed.
private func changed(_ wave: Pulse.Wave, _ track: WaveTrack) -> [Finding] {
  guard let closed = track.settled[wave.id.value], track.later[wave.id.value] != nil else { return [] }
  let (day, minimum) = (closed.closes.iso, closed.minimum.value)
  func finding(_ what: String, _ hint: String, at span: SourceSpan? = nil) -> Finding {
    PulseRules.changed.finding("this wave closed on \(day), \(what)", at: span ?? wave.id.span, hint: hint)
  }
  var findings: [Finding] = []
  if wave.closes != closed.closes {
    findings.append(
      finding("and is to close on \(wave.closes.iso) by now", "write 'closes: \(day)'; ask again in another wave"))
  }
  if wave.minimum.value != minimum {
    findings.append(
      finding(
        "with a minimum of \(minimum), and has \(wave.minimum.value) by now", "write 'minimum: \(minimum)'",
        at: wave.minimum.span))
  }
  if let tree = closed.tree, parents(tree) != wave.tree.map(parents) {
    findings.append(finding("and its teams are others by now", "write 'tree: \(words(tree))'"))
  }
  return findings
}

/// A wave without a tree, the teams of which belong to others since it closed.
private func regrouped(_ wave: Pulse.Wave, _ track: TeamsTrack?, _ organization: Organization) -> [Finding] {
  guard wave.tree == nil, let closed = track?.teams(on: wave.closes) else { return [] }
  let present = Dictionary(organization.teams.map { ($0.id, $0) }) { first, _ in first }
  var names = Dictionary(organization.teams.flatMap { team in team.was.map { ($0, team.id) } }) { first, _ in first }
  for id in present.keys { names[id] = id }
  let moved = closed.first { team in
    guard let now = names[team.id].flatMap({ present[$0] }) else { return false }
    return now.parent != team.parent.map { names[$0] ?? $0 }
  }
  guard let moved else { return [] }
  return [
    PulseRules.changed.finding(
      "the team '\(moved.id)' belongs to another than when this wave closed on \(wave.closes.iso)", at: wave.id.span,
      hint: "write the teams as they were: 'tree: \(words(closed))'")
  ]
}

private func parents(_ teams: [Team]) -> [String: String?] {
  Dictionary(teams.map { ($0.id, $0.parent) }) { first, _ in first }
}

/// `[{id: gate, parent: platform}, {id: platform}]`, as it can be copied.
private func words(_ teams: [Team]) -> String {
  "[" + teams.map { "{id: \($0.id)\($0.parent.map { ", parent: \($0)" } ?? "")}" }.joined(separator: ", ") + "]"
}
