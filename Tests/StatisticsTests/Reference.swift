import Foundation
import Testing

/// What independent packages said, as recorded by `script/reference-statistics` with their versions.
struct Reference<Case: Decodable>: Decodable {
  let cases: [Case]

  init(_ name: String, beside file: String = #filePath) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Fixtures")
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: folder.appendingPathComponent("\(name).json")))
  }
}

/// Equal to a billionth of the expected value; where that is zero, to a billionth of the unit.
func agrees(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance * (expected == 0 ? 1 : abs(expected))
}
