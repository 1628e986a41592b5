import Record

/// The radar as it is on a day, from entries in files and rows of tables.
func analyse(_ entries: [RadarEntry], rows: [RadarRow], asOf: CalendarDate) -> RadarReport {
  let seen = rows.filter { $0.edition.day.map { $0 <= asOf } ?? true }
  var told: [RadarEdition: RadarTelling] = [:]
  for entry in entries { told[entry.edition, default: RadarTelling()].add(entry) }
  for row in seen { told[row.edition, default: RadarTelling()].add(row) }
  var course = RadarCourse()
  for (edition, telling) in told.sorted(by: { $0.key < $1.key }) { course.add(telling, of: edition) }
  var report = course.report
  report.pages = entries
  return report
}

/// What one edition says.
struct RadarTelling {
  /// By folded name; of two entries with one name the first counts.
  private(set) var items: [String: RadarReport.Item] = [:]
  /// What is taken off, with the entry that says so.
  private(set) var removed: [String: RecordKey] = [:]
  /// Whether it is told as a whole.
  private(set) var isWhole = false
  private(set) var file: ContentPath?

  mutating func add(_ entry: RadarEntry) {
    file = file ?? entry.header.file
    guard !entry.isRemoved else {
      removed[radarName(entry.title)] = entry.key
      return
    }
    add(
      RadarReport.Item(
        name: entry.title, key: entry.key, ring: entry.ring, quadrant: entry.quadrant, move: .first, history: []))
  }

  mutating func add(_ row: RadarRow) {
    file = file ?? row.file
    isWhole = true
    add(
      RadarReport.Item(
        name: row.name, ring: row.ring, quadrant: row.quadrant, description: row.description, move: .first, history: [])
    )
  }

  private mutating func add(_ item: RadarReport.Item) {
    let name = radarName(item.name)
    if items[name] == nil { items[name] = item }
  }
}

/// One edition after the other.
private struct RadarCourse {
  private var now: [String: RadarReport.Item] = [:]
  private var before: [String: RadarReport.Item] = [:]
  private var editions: [RadarReport.Edition] = []
  /// What tells why an entry left, in the latest edition.
  private var farewells: [String: RecordKey] = [:]
  /// The rings of every entry there ever was, the latest last.
  private var steps: [String: [RadarReport.Step]] = [:]

  mutating func add(_ telling: RadarTelling, of edition: RadarEdition) {
    before = now
    // A file changes one entry; a table is all of them.
    if telling.isWhole { now = [:] }
    farewells = telling.removed
    for name in telling.removed.keys { now[name] = nil }
    for (name, item) in telling.items { now[name] = item }
    for (name, item) in telling.items where steps[name]?.last?.ring != item.ring || before[name] == nil {
      steps[name, default: []].append(RadarReport.Step(edition: edition, ring: item.ring))
    }
    editions.append(RadarReport.Edition(edition: edition, count: now.count, file: telling.file ?? ""))
  }

  var report: RadarReport {
    RadarReport(
      editions: editions.reversed(),
      entries: now.map { name, item in placed(item, name, move(of: item, name)) }.sorted { $0.precedes($1) },
      gone: before.filter { now[$0.key] == nil }.map { name, item in placed(item, name, .gone) }
        .sorted { $0.precedes($1) },
      pages: [])
  }

  private func placed(_ item: RadarReport.Item, _ name: String, _ move: RadarReport.Move) -> RadarReport.Item {
    var item = item
    (item.move, item.history) = (move, (steps[name] ?? []).reversed())
    if move == .gone { item.key = farewells[name] ?? item.key }
    return item
  }

  private func move(of item: RadarReport.Item, _ name: String) -> RadarReport.Move {
    guard editions.count > 1 else { return .first }
    guard let earlier = before[name] else { return (steps[name]?.count ?? 0) > 1 ? .returned : .new }
    if item.ring == earlier.ring { return .same }
    return item.ring < earlier.ring ? .inward(from: earlier.ring) : .outward(from: earlier.ring)
  }
}

extension RadarReport.Item {
  fileprivate func precedes(_ other: RadarReport.Item) -> Bool {
    let (first, second) = (radarName(quadrant), radarName(other.quadrant))
    if first != second { return first < second }
    if ring != other.ring { return ring < other.ring }
    let (name, otherName) = (radarName(name), radarName(other.name))
    return name == otherName ? self.name < other.name : name < otherName
  }
}
