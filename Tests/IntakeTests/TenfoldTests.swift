import Diagnostics
import Record
import Testing

@testable import Intake

/// A digit too many, or a mark in the wrong place.
@Suite("values ten times too large, or a tenth")
struct TenfoldTests {
  private func told(_ values: [Double], target: Double? = nil, isShare: Bool = false) -> [Double] {
    TenfoldValues(values, target: target, isShare: isShare).found.map { values[$0.place] }
  }

  @Test("one value of a steady series is told with the reading that is like its neighbours")
  func steady() {
    let high = TenfoldValues([212.5, 220.1, 205.4, 2180, 214.9, 209.3, 217.7]).found
    #expect(high == [TenfoldValues.Tenfold(place: 3, reading: 218)])
    let low = TenfoldValues([41.2, 39.8, 40.5, 4.1, 38.9, 40.2, 41.7]).found
    #expect(low == [TenfoldValues.Tenfold(place: 3, reading: 41)])
    #expect(told([41.2, 39.8, 40.5, 40.1, 38.9, 40.2, 402]) == [402])
    #expect(told([95.2, 94.1, 96, 95.5, 95, 94.8, 9.52], isShare: true) == [9.52])
    #expect(told([95.2, 94.1, 96, 95.5, 95, 94.8, 952], isShare: true) == [952])
  }

  @Test(
    "what grows, jumps, swings, was to be reached, or is one of few is not told",
    arguments: [
      [12, 15, 19, 24, 31, 40, 52, 66, 85, 110], [410, 402, 397, 415, 408, 4020, 4110, 3990],
      [10, 20, 40, 80, 160, 320, 640, 1280], [2, 9, 4, 7, 1, 12, 80], [5, 5, 50, 5, 5], [0, 4, 0, 5, 40, 0, 3, 4],
      [41.2, 39.8, 40.5, 240.5, 38.9, 40.2, 41.7],
    ] as [[Double]])
  func events(values: [Double]) {
    #expect(told(values) == [])
  }

  @Test("a target near the value is what it was to reach, and a share may rise to a hundred per cent")
  func targets() {
    #expect(told([88, 91, 90, 89, 92, 90, 91, 905]) == [905])
    #expect(told([88, 91, 90, 89, 92, 90, 91, 905], target: 900) == [])
    #expect(told([4.1, 4.2, 4, 4.1, 4.3, 4.2, 42], isShare: true) == [])
  }
}
