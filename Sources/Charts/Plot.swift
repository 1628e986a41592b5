/// Values set out in a frame: where each stands, and the line through them.
struct Plot {
  /// How far each value stands from the left.
  let places: [Double]
  let values: [Double?]
  let scale: Scale
  let top: Double
  let bottom: Double

  /// Whether there is a number to draw at an index.
  func isDrawn(_ index: Int) -> Bool {
    guard values.indices.contains(index), let value = values[index] else { return false }
    return value.isFinite
  }

  /// The height of the value at an index that is drawn.
  func y(_ index: Int) -> Double { y(at: values[index] ?? .nan) }

  func y(at value: Double) -> Double { scale.height(of: value, top: top, bottom: bottom) }

  var last: Int? { values.indices.last(where: isDrawn) }

  /// The values with no neighbour to be joined to.
  var alone: [Int] {
    values.indices.filter { isDrawn($0) && !isDrawn($0 - 1) && !isDrawn($0 + 1) }
  }

  /// The line through all neighbours, broken where a value is missing.
  var path: DrawnPath {
    var path = DrawnPath()
    for index in values.indices where isDrawn(index) {
      if isDrawn(index - 1) {
        path.line(places[index], y(index))
      } else if isDrawn(index + 1) {
        path.move(places[index], y(index))
      }
    }
    return path
  }

  /// Whether the line between neighbours may pass through a frame; a piece of it that spans the frame's corner counts.
  func passes(_ across: ClosedRange<Double>, _ heights: ClosedRange<Double>) -> Bool {
    values.indices.contains(where: { index in
      guard isDrawn(index), places[index] >= across.lowerBound else { return false }
      let before = isDrawn(index - 1) ? index - 1 : index
      guard places[before] <= across.upperBound else { return false }
      let ends = [y(index), y(before)]
      return (ends.min() ?? 0) <= heights.upperBound && (ends.max() ?? 0) >= heights.lowerBound
    })
  }
}
