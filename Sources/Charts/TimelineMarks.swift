extension Timeline.State {
  var tint: Tint {
    switch self {
    case .settled: .accent
    case .open, .due: .watch
    case .replaced, .closed: .muted
    }
  }

  var lineTint: Tint {
    switch self {
    case .settled, .due: .line
    case .open, .replaced, .closed: .muted
    }
  }
}

extension Drawing {
  /// The mark of an event; hollow ones are filled with paper, so that no line shows through.
  mutating func mark(_ state: Timeline.State, at x: AttributeValue, _ y: Double) {
    switch state {
    case .settled:
      dot(x, y, radius: 4, state.tint)
    case .open:
      dot(x, y, radius: 4, .paper)
      ring(x, y, radius: 3.5, state.tint, width: 1.5)
    case .due:
      at(x, y) { $0.fill(DrawnPath(through: [(0, -5), (5, 0), (0, 5), (-5, 0)]), state.tint) }
    case .replaced:
      let square = DrawnPath(through: [(-3.5, -3.5), (3.5, -3.5), (3.5, 3.5), (-3.5, 3.5)])
      at(x, y) {
        $0.fill(square, .paper)
        $0.stroke(square, state.tint, width: 1.25)
      }
    case .closed:
      var cross = DrawnPath()
      cross.move(-3.5, -3.5)
      cross.line(3.5, 3.5)
      cross.move(3.5, -3.5)
      cross.line(-3.5, 3.5)
      at(x, y) { $0.stroke(cross, state.tint, width: 1.5) }
    }
  }

  /// Draws inside a link, or plainly when there is none or it leads where no link may. The title is what a browser
  /// shows when the label itself is shortened.
  mutating func link(to href: String?, title: String? = nil, draw: (inout Drawing, Bool) -> Void) {
    guard let href = href.flatMap(harmless) else { return draw(&self, false) }
    element("a", nil, ["href": .text(href)]) { drawing in
      if let title { drawing.element("title", nil, [:]) { $0.write(title) } }
      draw(&drawing, true)
    }
  }
}
