import Diagnostics
import Record

/// The waves of a pulse and the teams of each, as rows name them.
struct PulseWaves {
  private let waves: [Pulse.Wave]
  private let places: [String: Int]
  /// Of each wave.
  private let teams: [TeamNames]

  init(of pulse: Pulse, teams present: TeamNames) {
    waves = pulse.waves
    places = Dictionary(waves.enumerated().map { ($1.id.value, $0) }) { first, _ in first }
    teams = waves.map { wave in wave.tree.map { TeamNames(ids: $0.map(\.id), isComplete: true) } ?? present }
  }

  /// The place of a wave in its pulse; nil where there is none of the name.
  func place(of name: String) -> Int? { places[name] }

  func closes(_ wave: Int) -> CalendarDate { waves[wave].closes }

  func unknown(_ name: Located<String>) -> Finding {
    PulseRules.row.finding(
      isBlank(name.value) ? "this row has no wave" : "there is no wave '\(name.value.prefix(60))'", at: name.span,
      hint: nearMiss(to: name.value, in: waves.map(\.id.value)).map { "did you mean '\($0)'?" }
        ?? "list it under 'waves', with the day on which it closes")
  }

  /// A team of a wave by its id; nil where there is none.
  func team(_ name: String, in wave: Int) -> String? {
    let id = teams[wave].present(name)
    return teams[wave].has(id) && !isBlank(name) ? id : nil
  }

  func unknownTeam(_ name: Located<String>, in wave: Int) -> Finding {
    guard !isBlank(name.value) else {
      return PulseRules.row.finding("this row has no team", at: name.span, hint: "write the id of a team")
    }
    guard waves[wave].tree != nil else { return teams[wave].unknownInRows(name) }
    return PulseRules.row.finding(
      "wave '\(waves[wave].id.value)' has no team '\(name.value.prefix(60))'", at: name.span,
      hint: nearMiss(to: name.value, in: teams[wave].all ?? []).map { "did you mean '\($0)'?" }
        ?? "add it to the 'tree' of the wave")
  }
}

/// A field of a row in our words; nil where the row is passed over, or what it stands for has its finding already.
func ourWord(_ text: String, _ words: [String: TableSettings.Word]?) -> String? {
  switch words?[text] {
  case .word(let ours): ours
  case .passOver, .unreadable: nil
  case .nothing: ""
  case nil: text
  }
}
