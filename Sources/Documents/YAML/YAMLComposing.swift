import Yams

/// What Yams made of a document, and the document as it was at last given to it.
struct YAMLComposition {
  enum Outcome {
    case empty
    case root(Node)
    case failed(YamlError)
  }

  var outcome: Outcome
  var document: [UInt8]
  var insertions: YAMLInsertions
}

/// Composes a document with Yams, past duplicate keys.
///
/// Yams stops at the first mapping with a duplicate key and names the place of the first of the two only. So a marker is
/// put into that first key, which makes it differ, and the document is composed again; in the end the tree has all
/// entries, the markers tell which keys were the same, and every mark is exact at any depth.
func composeYAML(_ text: [UInt8]) -> YAMLComposition {
  var result = YAMLComposition(outcome: .empty, document: text, insertions: YAMLInsertions())
  // A file full of duplicates is not worth more than a few readings.
  let attempts = max(1, min(YAMLStandIn.markerCount, (2 << 20) / (text.count + 1)))
  for attempt in 0...attempts {
    do {
      let source = String(decoding: result.document, as: UTF8.self)
      let parser = try Parser(yaml: source, resolver: .basic, encoding: .utf8)
      result.outcome = try parser.singleRoot().map { .root($0) } ?? .empty
      return result
    } catch YamlError.duplicatedKeysInMapping(let names, let context) {
      result.outcome = .failed(.duplicatedKeysInMapping(duplicates: names, context: context))
      guard attempt < attempts, result.mark(context.mark, number: attempt) else { return result }
    } catch let error as YamlError {
      result.outcome = .failed(error)
      return result
    } catch {
      // Yams throws nothing else; `no` is worded as a file that could not be read.
      result.outcome = .failed(.no)
      return result
    }
  }
  return result
}

extension YAMLComposition {
  /// Puts marker `number` into the key that starts at `mark`; false where that is no plain or quoted scalar.
  fileprivate mutating func mark(_ mark: Mark, number: Int) -> Bool {
    let offset = document.withUnsafeBufferPointer { bytes -> Int in
      var cursor = YAMLCursor(bytes)
      return cursor.offset(line: mark.line, column: mark.column)
    }
    guard offset < document.count else { return false }
    let first = document[offset]
    if Self.nonScalarStarts.contains(first), !startsPlain(offset) { return false }
    let inside = first == 0x22 || first == 0x27 ? 1 : 0
    document.insert(contentsOf: YAMLStandIn.bytes(YAMLStandIn.firstMarker + UInt8(number)), at: offset + inside)
    insertions.add(line: mark.line, column: mark.column + inside)
    return true
  }

  /// `[`, `{`, `|`, `>`, `!`, `&`, `-` and `?`: nothing can be put in front of these without changing what they start.
  private static let nonScalarStarts: [UInt8] = [0x5B, 0x7B, 0x7C, 0x3E, 0x21, 0x26, 0x2D, 0x3F]

  /// `-a` and `?a` are plain scalars all the same.
  private func startsPlain(_ offset: Int) -> Bool {
    guard document[offset] == 0x2D || document[offset] == 0x3F, offset + 1 < document.count else { return false }
    return document[offset + 1] > 0x20
  }
}

/// Where markers were put, to take them out of columns again.
struct YAMLInsertions {
  private var places: [(line: Int, column: Int)] = []

  var isEmpty: Bool { places.isEmpty }

  mutating func add(line: Int, column: Int) {
    for index in places.indices where places[index].line == line && places[index].column >= column {
      places[index].column += 1
    }
    places.append((line, column))
  }

  /// The column in the text as it was written.
  func written(line: Int, column: Int) -> Int {
    column - places.count { $0.line == line && $0.column < column }
  }
}
