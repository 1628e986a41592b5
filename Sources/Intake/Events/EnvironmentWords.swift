import Documents

/// Which environments are production, and how many rows name each of the others.
///
/// Words are compared without case and outer blanks: tools write `PRODUCTION`, `Prod` and `production ` for one thing. Each
/// spelling is folded once; after that a row costs one look into a table.
struct EnvironmentWords: Sendable {
  private let production: Set<String>
  /// A spelling's place in `spellings`, doubled, and one more where it is production.
  private var table = WordTable()
  private var spellings: [(name: String, rows: Int)] = []

  /// More spellings than that are no environments.
  private static let limit = 64

  init(production: [String]) {
    self.production = Set(production.map(EnvironmentWords.folded))
  }

  /// Whether a row is of production; the text is followed by at least seven readable bytes.
  mutating func isProduction(_ text: UnsafePointer<UInt8>, _ count: Int, hash: UInt64) -> Bool {
    if let known = table.value(of: text, count: count, hash: hash) {
      spellings[Int(known >> 1)].rows += 1
      return known & 1 == 1
    }
    let name = String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    let folded = EnvironmentWords.folded(name)
    // A row that names no environment is of production.
    let isProduction = folded.isEmpty || production.contains(folded)
    if spellings.count < EnvironmentWords.limit, count <= 64 {
      _ = table.insert(text, count: count, value: UInt32(spellings.count * 2 + (isProduction ? 1 : 0)))
      spellings.append((name, 1))
    }
    return isProduction
  }

  /// How often each environment was named, in whatever spelling, up to the limit.
  var counts: [String: Int] {
    spellings.reduce(into: [:]) { $0[EnvironmentWords.trimmed($1.name), default: 0] += $1.rows }
  }

  private static func folded(_ name: String) -> String { trimmed(name).lowercased() }

  private static func trimmed(_ name: String) -> String {
    let start = name.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
