import Record

/// For each decision that shares a label with an earlier one of the same folder: itself and the first of them.
///
/// Within one folder, numbers and titles tell records apart. An enhancement proposal has a folder of its own, so there
/// it is the one above.
///
/// - Parameter label: of the decision at a place; nil for one without.
func repeats(in decisions: [Decision], of label: (Int) -> String?) -> [(first: Decision, other: Decision)] {
  var shelves = Shelves()
  var firsts: [ShelfLabel: Int] = [:]
  var found: [(first: Decision, other: Decision)] = []
  for place in decisions.indices {
    guard let label = label(place) else { continue }
    let shelf = shelves.number(of: decisions[place].header.file, decisions[place].dialect)
    if let first = firsts[ShelfLabel(shelf: shelf, label: label)] {
      found.append((decisions[first], decisions[place]))
    } else {
      firsts[ShelfLabel(shelf: shelf, label: label)] = place
    }
  }
  return found
}

private struct ShelfLabel: Hashable {
  var shelf: Int
  var label: String
}

/// Folders by number. Records come in the order of their files, so the folder is most often that of the record before.
private struct Shelves {
  private var numbers: [Substring: Int] = [:]
  private var last: (folder: Substring, number: Int)?

  mutating func number(of file: ContentPath, _ dialect: Decision.Dialect) -> Int {
    let own = file[...].parentFolder
    let folder = dialect == .enhancementProposal ? own.parentFolder : own
    if let last, last.folder == folder { return last.number }
    let number = numbers[folder] ?? numbers.count
    numbers[folder] = number
    last = (folder, number)
    return number
  }
}

extension Substring {
  /// The path up to its last `/`; empty without one.
  fileprivate var parentFolder: Substring {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { self[..<$0] } ?? self[..<startIndex]
  }
}
