/// A judgement, by shape as well as by colour.
package enum Mark: String, Sendable, CaseIterable {
  /// ▲ as it should be
  case good
  /// ▼ not as it should be
  case bad
  /// ● worth a look
  case watch
  /// ○ no judgement
  case neutral

  var tint: Tint {
    switch self {
    case .good: .good
    case .bad: .bad
    case .watch: .watch
    case .neutral: .muted
    }
  }
}

extension Drawing {
  /// The mark with its middle at a place, about 2 × `radius` across.
  mutating func mark(_ mark: Mark, at x: AttributeValue, _ y: Double, radius: Double) {
    switch mark {
    case .watch: dot(x, y, radius: radius * 0.85, mark.tint)
    case .neutral: ring(x, y, radius: radius * 0.75, mark.tint)
    case .good, .bad:
      let point = mark == .good ? -radius : radius
      let triangle = DrawnPath(through: [(0, point), (radius, -point * 0.8), (-radius, -point * 0.8)])
      at(x, y) { $0.fill(triangle, mark.tint) }
    }
  }

  /// Draws around a place; a frame within the image, because a path cannot stand at a share of the width.
  mutating func at(_ x: AttributeValue, _ y: Double, draw: (inout Drawing) -> Void) {
    element("svg", nil, ["x": x, "y": .number(y), "width": 1, "height": 1, "overflow": "visible"], inside: draw)
  }
}
