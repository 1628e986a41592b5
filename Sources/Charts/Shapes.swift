/// How a line is drawn, so that lines differ without colour.
enum Stroke: String {
  case solid
  case dotted = "1 3"
  case dashed = "4 3"
}

enum Anchor: String {
  case start, middle, end
}

extension Drawing {
  mutating func line(
    _ x1: AttributeValue, _ y1: Double, to x2: AttributeValue, _ y2: Double, _ tint: Tint, width: Double = 1.25,
    _ stroke: Stroke = .solid
  ) {
    element(
      "line", tint,
      [
        "x1": x1, "y1": .number(y1), "x2": x2, "y2": .number(y2), "stroke": "currentColor",
        "stroke-width": .number(width), "stroke-dasharray": stroke == .solid ? .absent : .text(stroke.rawValue),
      ])
  }

  mutating func bar(
    _ x: AttributeValue, _ y: Double, width: AttributeValue, height: Double, _ tint: Tint, radius: Double = 0
  ) {
    element(
      "rect", tint,
      [
        "x": x, "y": .number(y), "width": width, "height": .number(height),
        "rx": radius == 0 ? .absent : .number(radius),
        "fill": "currentColor",
      ])
  }

  mutating func dot(_ x: AttributeValue, _ y: Double, radius: Double, _ tint: Tint) {
    element("circle", tint, ["cx": x, "cy": .number(y), "r": .number(radius), "fill": "currentColor"])
  }

  mutating func ring(_ x: AttributeValue, _ y: Double, radius: Double, _ tint: Tint, width: Double = 1.25) {
    element(
      "circle", tint,
      [
        "cx": x, "cy": .number(y), "r": .number(radius), "fill": "none", "stroke": "currentColor",
        "stroke-width": .number(width),
      ])
  }

  /// A path stroked at its width whatever the frame around it is stretched to.
  mutating func stroke(_ path: DrawnPath, _ tint: Tint, width: Double = 1.5) {
    guard !path.isEmpty else { return }
    element(
      "path", tint,
      [
        "d": .text(path.text), "fill": "none", "stroke": "currentColor", "stroke-width": .number(width),
        "stroke-linejoin": "round", "stroke-linecap": "round", "vector-effect": "non-scaling-stroke",
      ])
  }

  mutating func fill(_ path: DrawnPath, _ tint: Tint) {
    element("path", tint, ["d": .text(path.text), "fill": "currentColor"])
  }

  /// Text with its baseline at `y`. A halo in the colour of the ground keeps it apart from a line that runs behind it.
  mutating func text(
    _ text: String, x: AttributeValue, y: Double, _ tint: Tint, _ anchor: Anchor = .start, size: Double = 12,
    halo: Tint? = nil
  ) {
    let size: AttributeValue = size == 12 ? .absent : .number(size)
    let anchor: AttributeValue = anchor == .start ? .absent : .text(anchor.rawValue)
    if let halo {
      // The same letters beneath, for the eye only.
      element(
        "text", halo,
        [
          "x": x, "y": .number(y), "fill": "currentColor", "stroke": "currentColor", "stroke-width": 4,
          "stroke-linejoin": "round", "text-anchor": anchor, "font-size": size, "aria-hidden": "true",
        ]
      ) { $0.write(text) }
    }
    element("text", tint, ["x": x, "y": .number(y), "fill": "currentColor", "text-anchor": anchor, "font-size": size]) {
      $0.write(text)
    }
  }
}

/// The data of a path: moves and lines between points.
struct DrawnPath {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }

  mutating func move(_ x: Double, _ y: Double) { add("M", x, y) }
  mutating func line(_ x: Double, _ y: Double) { add("L", x, y) }
  mutating func close() { bytes.append(UInt8(ascii: "Z")) }

  private mutating func add(_ command: Unicode.Scalar, _ x: Double, _ y: Double) {
    bytes.append(UInt8(ascii: command))
    appendFixed(x, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    appendFixed(y, to: &bytes)
  }
}

extension DrawnPath {
  /// A closed shape through points.
  init(through points: [(x: Double, y: Double)]) {
    guard let first = points.first else { return }
    move(first.x, first.y)
    for point in points.dropFirst() { line(point.x, point.y) }
    close()
  }
}
