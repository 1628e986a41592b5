package import Record

/// Words in which records are named, so that a page can link them.
package struct NamingText: Sendable, Equatable {
  package enum Piece: Sendable, Equatable {
    case words(String)
    case record(RecordKey, title: String)
  }

  package private(set) var pieces: [Piece] = []

  package init() {}
  package init(_ words: String) { pieces = [.words(words)] }

  /// A title as it is cited: `“Refunds in a day”`.
  package init(citing record: RecordKey?, title: String) {
    pieces = record.map { [.words("“"), .record($0, title: title), .words("”")] } ?? [.words(quoted(title))]
  }

  package var isEmpty: Bool { pieces.isEmpty }

  /// The same without links.
  package var text: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .record(_, let title): title
      }
    }.joined()
  }

  static func + (left: NamingText, right: NamingText) -> NamingText {
    var sum = left
    sum.pieces += right.pieces
    return sum
  }

  static func + (left: NamingText, right: String) -> NamingText { left + NamingText(right) }
  static func + (left: String, right: NamingText) -> NamingText { NamingText(left) + right }
}

extension [NamingText] {
  /// One after the other, with a space between.
  var asSentences: NamingText {
    reduce(NamingText()) { $0.isEmpty ? $1 : $1.isEmpty ? $0 : $0 + " " + $1 }
  }

  /// `a`, `a and b`, `a, b and c`.
  var joinedByAnd: NamingText {
    guard let last, count > 1 else { return first ?? NamingText() }
    return dropFirst().dropLast().reduce(self[0]) { $0 + ", " + $1 } + " and " + last
  }
}
