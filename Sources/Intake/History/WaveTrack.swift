import Diagnostics
import Documents
import Record

/// What the commits of a pulse's file made of its waves: by id, as each stood when it closed, and as it stands now.
struct WaveTrack: HistoryTrack {
  /// The last version that was committed by the day on which the wave closes in it; else the first there was.
  private(set) var settled: [String: Pulse.Wave] = [:]
  /// The last version that was committed after that day.
  private(set) var later: [String: Pulse.Wave] = [:]

  mutating func take(_ patch: FilePatch, in commit: HistoryStep) {
    // What a merge brings was told with the commits that it joins.
    guard !commit.isMerge, !patch.isNewCut, let fields = reader(of: patch.new, Kind.pulse) else { return }
    for wave in decodeWaves(fields) {
      let id = wave.id.value
      if let known = settled[id], commit.day > known.closes { later[id] = wave } else { settled[id] = wave }
    }
  }
}

/// The teams that `fairlead.yaml` had, commit after commit.
struct TeamsTrack: HistoryTrack {
  private(set) var versions: [(committed: CalendarDate, teams: [Team])] = []

  mutating func take(_ patch: FilePatch, in commit: HistoryStep) {
    guard !commit.isMerge, !patch.isNewCut, let fields = reader(of: patch.new, Kind.organization),
      let teams = decodeOrganization(fields)?.teams
    else { return }
    versions.append((commit.day, teams))
  }

  /// As they were when a wave closed, where anything was committed since; nil where nothing was.
  func teams(on day: CalendarDate) -> [Team]? {
    guard versions.last.map({ $0.committed > day }) ?? false else { return nil }
    return (versions.last { $0.committed <= day } ?? versions.first)?.teams
  }
}

/// A version of a file of YAML; what is wrong with it was told in its time.
private func reader(of bytes: [UInt8], _ kind: Kind) -> FieldReader? {
  guard case .mapping(let entries)? = parseYAML(bytes, file: "").node?.value else { return nil }
  return FieldReader(entries, as: kind.noun, at: .wholeFile(""), specs: kind.specs, log: FindingLog())
}
