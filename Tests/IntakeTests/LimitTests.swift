import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Intake

/// What lies just below each bound is taken in, and one more is a finding: never a part of it without a word. Those that no
/// folder of content can go beyond have `IntakeBoundTests`.
@Suite("Bounds, and one beyond")
struct LimitTests {
  private static let writings = LimitContent.texts.merging(LimitContent.records) { first, _ in first }

  @Test("just below a bound nothing is told of it, and just beyond it is told", arguments: writings.keys.sorted())
  func beyond(name: String) async throws {
    let limit = try #require(IntakeLimits.all[name])
    let (rule, write) = (try #require(limit.rule), try #require(Self.writings[name]))
    // What parsing costs is estimated, so that these go further.
    let step = rule == "markdown.too-costly" ? limit.value / 10 : 1
    // Megabytes that are taken in would take minutes in a build for debugging.
    let below = limit.value < 2 << 20 || step > 1 ? [(limit.value - step, false)] : []
    for (count, isTold) in below + [(limit.value + step, true)] {
      let scratch = try Scratch()
      try scratch.writeOrganization()
      try write(scratch, count)
      let ids = await scratch.check().ids
      #expect(ids.contains(rule) == isTold, "\(count): \(ids)")
    }
  }

  @Test("a rule that tells of a bound states it, so that the two cannot differ")
  func stated() throws {
    for limit in IntakeLimits.all {
      guard let id = limit.rule, !["content.unreadable", "markdown.too-costly", "event.service"].contains(id) else {
        continue
      }
      let rule = try #require(intakeRules.first { $0.id == id }, "\(id)")
      let amounts =
        [limit.amount, String(limit.amount.prefix { $0.isNumber || $0 == "," })] + Self.inWords[limit.name, default: []]
      #expect(
        amounts.contains { (rule.summary + " " + rule.explanation).contains($0) }, "\(limit.name): \(limit.amount)")
    }
  }

  private static let inWords = [
    "yaml.size": ["a mebibyte"], "series.rows": ["a million"], "history.time": ["a minute"],
    "history.idle": ["ten seconds"],
    "history.memory": ["a gibibyte"],
  ]
}
