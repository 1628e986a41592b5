import Diagnostics

/// What columns hold in the rows of a table of which no row can be used: found out, so that swapped or wrongly named
/// columns are one finding and not some for each row.
struct HeldKinds: Sendable {
  /// A column that holds one kind of thing which a text can be known by, such as days.
  struct Column: Sendable {
    /// As the file has it.
    var header: String
    /// In the plural: `days`. Columns with one noun hold the same.
    var noun: String
    var fits: @Sendable (String) -> Bool
  }

  /// Columns that hold what others should.
  struct Swap: Sendable {
    /// Positions among the columns, each with what it holds.
    var holds: [(column: Int, noun: String)]
    /// Of how many of the rows that were looked at it is true.
    var rows: Int
    var all: Int
    var places: [SourceSpan]
  }

  private let columns: [Column]
  private let nouns: [String]
  /// By column and noun: how often it held that, and not what belongs into it.
  private var holds: [[Int]]
  private var rows = 0
  private var places: [SourceSpan] = []

  /// A file of which the first thousand rows are all wrong in one way is wrong in that way.
  private static let mostRows = 1000

  init(_ columns: [Column]) {
    self.columns = columns
    nouns = Array(Set(columns.map(\.noun))).sorted()
    holds = Array(repeating: Array(repeating: 0, count: nouns.count), count: columns.count)
  }

  /// The same columns, before any row.
  var emptied: HeldKinds { HeldKinds(columns) }

  /// Whether another row would be looked at.
  var isOpen: Bool { rows < HeldKinds.mostRows }

  /// Takes in a row that cannot be used, with the text of each column.
  mutating func note(_ texts: @autoclosure () -> [String], at span: @autoclosure () -> SourceSpan) {
    guard isOpen else { return }
    rows += 1
    var isOdd = false
    for (place, text) in texts().enumerated() where !isBlank(text) && !columns[place].fits(text) {
      for (kind, noun) in nouns.enumerated() where columns.contains(where: { $0.noun == noun && $0.fits(text) }) {
        holds[place][kind] += 1
        isOdd = true
      }
    }
    if isOdd, places.count < 3 { places.append(span()) }
  }

  /// Takes over the rows that follow, of the same columns.
  mutating func append(_ next: HeldKinds, move: (SourceSpan) -> SourceSpan) {
    guard next.rows > 0 else { return }
    rows += next.rows
    for (place, counts) in next.holds.enumerated() {
      for (kind, count) in counts.enumerated() { holds[place][kind] += count }
    }
    places += next.places.map(move).prefix(3 - places.count)
  }

  /// Columns of which each holds what belongs into another of them, in nine of ten rows at least; nil where there are none.
  var swap: Swap? {
    guard rows > 0 else { return nil }
    var swapped = columns.indices.compactMap { column -> (column: Int, noun: String)? in
      let kinds = nouns.indices.filter { holds[column][$0] * 10 >= rows * 9 }
      return kinds.count == 1 ? (column, nouns[kinds[0]]) : nil
    }
    // What has changed places with nothing is no exchange.
    while let loose = swapped.firstIndex(where: { pair in
      !swapped.contains { $0.noun == columns[pair.column].noun }
        || !swapped.contains { columns[$0.column].noun == pair.noun }
    }) {
      swapped.remove(at: loose)
    }
    guard swapped.count > 1 else { return nil }
    let count = swapped.flatMap { pair in nouns.indices.filter { nouns[$0] == pair.noun }.map { holds[pair.column][$0] }
    }
    return Swap(holds: swapped, rows: count.min() ?? 0, all: rows, places: places)
  }

  func finding(of swap: Swap, where mended: String) -> Finding {
    let words = swap.holds.map { "'\(columns[$0.column].header)' holds \($0.noun)" }
    let list = words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    var finding = TableRules.swapped.finding(
      "in \(swap.rows) of \(swap.all) rows \(list): the columns look swapped", at: swap.places.first,
      notes: swap.places.dropFirst().enumerated().map { Finding.Note($0 == 0 ? "then here" : "and here", at: $1) },
      hint: "\(mended); or swap their names in the file, where its columns are named wrongly")
    finding.count = swap.rows
    return finding
  }
}
