import Diagnostics
import Documents
import Record

/// A ladder while it is read: levels first, then tracks, then what is expected where.
struct LadderDraft {
  let log: FindingLog
  private var levels: [Ladder.Level] = []
  private var tracks: [Ladder.Track] = []
  private var levelPlaces: [String: (place: Int, span: SourceSpan)] = [:]
  private var trackPlaces: [String: (place: Int, span: SourceSpan)] = [:]
  private var told: [[Int: SourceSpan]] = []
  private var isFull = false
  /// Whether all levels, and all tracks, could be read: else nothing is said to be missing from them.
  private var (hasAllLevels, hasAllTracks) = (true, true)

  init(log: FindingLog) { self.log = log }

  /// Reads `levels`, each with an id and perhaps a name.
  mutating func readLevels(_ fields: FieldReader) {
    let items = fields.groups("levels", as: "level")
    for item in items {
      let (id, name) = (item.scalar("id"), item.text("name"))
      if let id { addLevel(id, name: name) } else { hasAllLevels = false }
    }
    if fields.elementCount("levels") != items.count { hasAllLevels = false }
  }

  /// Says that there is a level, or a track, which could not be read.
  mutating func lose(level: Bool = false, track: Bool = false) {
    if level { hasAllLevels = false }
    if track { hasAllTracks = false }
  }

  mutating func addLevel(_ id: Located<String>, name: String?) {
    guard isNew(id, of: "level", in: levelPlaces) else { return }
    guard levels.count < IntakeLimits.ladderLevels else {
      if !isFull {
        log.add(
          LadderRules.manyLevels.finding(
            "this ladder has more than \(IntakeLimits.ladderLevels) levels", at: id.span,
            hint: "make it several ladders, or fewer levels"))
      }
      (isFull, hasAllLevels) = (true, false)
      return
    }
    levelPlaces[id.value] = (levels.count, id.span)
    levels.append(Ladder.Level(id: id.value, name: name ?? id.value))
  }

  /// False where there is one of that id, which has its finding.
  mutating func addTrack(_ id: Located<String>, name: String?, summary: String? = nil) -> Bool {
    guard isNew(id, of: "track", in: trackPlaces) else { return false }
    trackPlaces[id.value] = (tracks.count, id.span)
    let cells = Array(repeating: Ladder.Cell(), count: levels.count)
    tracks.append(Ladder.Track(id: id.value, name: name ?? id.value, summary: summary, cells: cells))
    told.append([:])
    return true
  }

  /// - Parameters:
  ///   - level: its id, where it is written.
  ///   - track: one that was added, or another, which has its finding.
  ///   - isOnce: whether a second telling of a level is a slip; else it is added to the first.
  mutating func add(_ cell: Ladder.Cell, _ level: Located<String>, track: String, isOnce: Bool = true) {
    guard let track = trackPlaces[track]?.place else { return }
    guard let place = levelPlaces[level.value]?.place else {
      guard hasAllLevels else { return }
      return log.add(
        LadderRules.unknownLevel.finding(
          "this ladder has no level '\(level.value)'", at: level.span,
          hint: suggestion(for: level.value, among: levels.map(\.id)) ?? "add it under 'levels'"))
    }
    if isOnce, let first = told[track][place] {
      return log.add(
        LadderRules.sameID.finding(
          "'\(tracks[track].name)' tells of level '\(level.value)' twice", at: level.span,
          notes: [Finding.Note("the first", at: first)], hint: "put what is expected there in one place"))
    }
    told[track][place] = level.span
    tracks[track].cells[place].criteria += cell.criteria
    tracks[track].cells[place].examples += cell.examples
  }

  /// Whether there is a track of that id; a finding says where there is none.
  func has(track id: Located<String>) -> Bool {
    if trackPlaces[id.value] != nil || !hasAllTracks { return trackPlaces[id.value] != nil }
    log.add(
      LadderRules.unknownLevel.finding(
        "this ladder has no theme '\(id.value)'", at: id.span,
        hint: suggestion(for: id.value, among: tracks.map(\.id)) ?? "add it under 'themes'"))
    return false
  }

  func ladder(_ header: RecordHeader, promotion: Ladder.Promotion? = nil, form: Ladder.Form) -> Ladder {
    Ladder(header: header, levels: levels, tracks: tracks, promotion: promotion, form: form)
  }

  private func isNew(
    _ id: Located<String>, of noun: String, in places: [String: (place: Int, span: SourceSpan)]
  ) -> Bool {
    guard let first = places[id.value] else { return true }
    log.add(
      LadderRules.sameID.finding(
        "a second \(noun) '\(id.value)'", at: id.span, notes: [Finding.Note("the first", at: first.span)],
        hint: "give it an id of its own"))
    return false
  }
}

extension FieldReader {
  /// How many elements a list has, readable or not; nil where none is written.
  fileprivate func elementCount(_ name: String) -> Int? {
    if case .sequence(let elements)? = entry(name)?.value.value { elements.count } else { nil }
  }
}
