package import Diagnostics

/// The members of a JSON table's objects that are of some sort, by their paths, each where it first stands. What is in a
/// list counts once, and no more than a thousand sorts of members are told apart.
///
/// - Parameter objects: how many objects are looked at.
package func jsonMembers(
  _ text: UnsafeBufferPointer<UInt8>, file: String, objects: Int = .max, where isWanted: (String) -> Bool
) -> [Located<String>] {
  let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var rows = JSONRows(text, file: file, paths: [], from: start, line: 1, column: 1, isSingle: false)
  rows.members = JSONRows.Members()
  var (found, told, count): ([Located<String>], Int, Int) = ([], 0, 0)
  look: while count < objects {
    switch rows.next() {
    case .row, .faulty: count += 1
    // What is wrong is told where the rows are read.
    case .broken, .end: break look
    }
    guard let members = rows.members?.places, members.count > told else { continue }
    found += members[told...].filter { isWanted($0.value) }
    told = members.count
  }
  return found
}

extension JSONRows {
  /// The paths that objects have had so far, each with its first place.
  struct Members {
    var places: [Located<String>] = []
    private var seen: Set<[UInt8]> = []

    /// The name of a path that is new; elements of lists have one path, whatever their number.
    mutating func insert(_ path: [UInt8]) -> String? {
      let path = withoutNumbers(path)
      guard seen.count < 1000, seen.insert(path).inserted else { return nil }
      return String(decoding: path, as: UTF8.self)
    }

    private func withoutNumbers(_ path: [UInt8]) -> [UInt8] {
      guard path.contains(where: { (0x30...0x39).contains($0) }) else { return path }
      let parts = path.split(separator: UInt8(ascii: ".")).filter { !$0.allSatisfy { (0x30...0x39).contains($0) } }
      return Array(parts.joined(separator: [UInt8(ascii: ".")]))
    }
  }
}
