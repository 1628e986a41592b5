import Foundation
import Testing

/// A bound that nobody tried is a place where something may be cut without a word.
@Suite("Bounds and their tests", .enabled(if: Program.isThere, "the program is not built"))
struct LimitCoverageTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// Those that a test names, as `DocumentLimits.all["csv.row"]`, or by the key of a case of `LimitContent`.
  private func named() throws -> Set<String> {
    var names: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.tests.path) where path.hasSuffix(".swift") {
      let text = try String(contentsOf: Self.tests.appending(path: path), encoding: .utf8)
      let place = #/(?:Limits|Bounds\(of: place\))\.all\["([a-z.\-]+)"\]/#
      for match in text.matches(of: place) { names.insert(String(match.1)) }
      guard path.hasSuffix("LimitContent.swift") else { continue }
      for match in text.matches(of: #/"([a-z.\-]+)": \{ scratch/#) { names.insert(String(match.1)) }
    }
    return names
  }

  @Test("every bound is named by a test that goes one beyond it, and no test names another")
  func complete() throws {
    let told = try Workplace().fairlead("explain", "limits").output.split(separator: "\n")
      .compactMap { $0.firstMatch(of: #/^([a-z\-]+\.[a-z.\-]+) /#).map { String($0.1) } }
    #expect(told.count > 50 && Set(told).count == told.count)
    #expect(Set(told).symmetricDifference(try named()).sorted() == [])
  }
}
