import Record
import Testing

@testable import Analysis

@Suite("The score of a key result")
struct KeyResultScoreTests {
  /// Worked examples of methods.md.
  @Test(
    "is the share of the way from baseline to target",
    arguments: [
      (42.0, 32.0, 45.0, 0.769), (6, 8, 5, 0.667), (32, 32, 45, 0), (45, 32, 45, 1),
    ])
  func share(current: Double, baseline: Double, target: Double, expected: Double) {
    let score = KeyResultScore.of(current: current, baseline: baseline, target: target)
    #expect(score.map(\.share).rounded(3) == expected)
    #expect(score.value?.movedTheWrongWay == false)
  }

  @Test("is 1 beyond the target")
  func beyond() {
    let score = KeyResultScore.of(current: 50, baseline: 32, target: 45)
    #expect(score == .measured(KeyResultScore(share: 1, movedTheWrongWay: false)))
  }

  @Test("is 0 when the value moved the wrong way, and says so", arguments: [(31.0, 32.0, 45.0), (9, 8, 5)])
  func wrongWay(current: Double, baseline: Double, target: Double) {
    let score = KeyResultScore.of(current: current, baseline: baseline, target: target)
    #expect(score == .measured(KeyResultScore(share: 0, movedTheWrongWay: true)))
  }

  @Test(
    "is unavailable without a way, or with numbers that are none",
    arguments: [
      (1.0, 2.0, 2.0), (.nan, 0, 1), (.infinity, 0, 1), (1, -.greatestFiniteMagnitude, .greatestFiniteMagnitude),
    ])
  func unavailable(current: Double, baseline: Double, target: Double) {
    let score = KeyResultScore.of(current: current, baseline: baseline, target: target)
    if baseline.isFinite, target - baseline == .infinity {
      // The way is too long to be told apart from infinity: the share of it is 0, or not to be had; never NaN.
      #expect(score.value.map { (0...1).contains($0.share) } ?? true)
    } else {
      #expect(score == .unavailable(.outOfRange))
    }
  }

  @Test(
    "is graded after it is rounded to one decimal",
    arguments: [
      (0.0, ObjectiveReport.Grade.red), (0.34, .red), (0.35, .yellow), (0.64, .yellow), (0.65, .green),
      (0.649, .yellow),
      (1, .green), (0.3, .red), (0.4, .yellow), (0.7, .green),
    ])
  func grade(score: Double, expected: ObjectiveReport.Grade) {
    #expect(ObjectiveReport.Grade(of: score) == expected)
  }
}
