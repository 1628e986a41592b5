/// The rooms that labels have taken, so that none is written over another.
struct Boxes {
  /// A line of text: from left to right, above its baseline.
  struct Box {
    let from: Double
    let to: Double
    let baseline: Double

    func touches(_ other: Box) -> Bool {
      from < other.to && other.from < to && abs(baseline - other.baseline) < 14
    }
  }

  private var taken: [Box] = []

  /// Whether any of a room is taken.
  func touches(_ box: Box) -> Bool { taken.contains(where: box.touches) }

  /// Takes the room if none of it is taken, and says so.
  mutating func takeIfFree(_ box: Box) -> Bool {
    guard !touches(box) else { return false }
    taken.append(box)
    return true
  }
}
