/// An SVG image as it is written, byte by byte: presentation attributes and classes, no style and no script.
struct Drawing {
  private(set) var bytes: [UInt8] = []

  typealias Attributes = KeyValuePairs<String, AttributeValue>

  /// One element without content.
  mutating func element(_ name: String, _ tint: Tint?, _ attributes: Attributes) {
    open(name, tint, attributes)
    bytes += "/>".utf8
  }

  /// One element with what is drawn `inside` it.
  mutating func element(
    _ name: String, _ tint: Tint?, _ attributes: Attributes, inside: (inout Drawing) -> Void
  ) {
    open(name, tint, attributes)
    bytes.append(UInt8(ascii: ">"))
    inside(&self)
    bytes += "</\(name)>".utf8
  }

  mutating func write(_ text: String) {
    appendEscaped(text, to: &bytes)
  }

  private mutating func open(_ name: String, _ tint: Tint?, _ attributes: Attributes) {
    bytes += "<\(name)".utf8
    if let tint { bytes += " class=\"\(tint.rawValue)\" color=\"\(tint.fallback)\"".utf8 }
    for (name, value) in attributes where !value.isAbsent {
      bytes += " \(name)=\"".utf8
      value.append(to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }
}

/// The room that a chart takes.
enum Room {
  /// Its size in pixels at full size; smaller where there is less room.
  case fixed(width: Double, height: Double)
  /// The full width of where it stands, whatever that is. Nothing is scaled, so text keeps its size on a phone; places
  /// across are shares of the width.
  case fluid(height: Double)

  var width: AttributeValue {
    switch self {
    case .fixed(let width, _): .number(width)
    case .fluid: .share(1)
    }
  }

  var height: Double {
    switch self {
    case .fixed(_, let height), .fluid(let height): height
    }
  }

  /// A chart that fills its place has no box: with one it would be scaled.
  var box: AttributeValue {
    guard case .fixed(let width, let height) = self else { return .absent }
    return .text("0 0 \(Int(width)) \(Int(height))")
  }

  var classes: String {
    guard case .fixed = self else { return "fl-chart fl-fluid" }
    return "fl-chart"
  }
}

extension ChartWords {
  /// The finished image. `kind` is a class of its root, as in `fl-sparkline`.
  ///
  /// A chart with links is a document: the parts of an image are hidden from a screen reader, and its links would be. (A
  /// group would say it better, but the Nu validator of 2020 that is on PyPI knows no such SVG.)
  func image(_ kind: String, _ room: Room, hasLinks: Bool = false, draw: (inout Drawing) -> Void) -> [UInt8] {
    let title = AttributeValue.text(id(of: "title"))
    let description = AttributeValue.text(id(of: "desc"))
    var image = Drawing()
    image.element(
      "svg", nil,
      [
        "class": .text("\(room.classes) fl-\(kind)"), "width": room.width, "height": .number(room.height),
        "viewBox": room.box, "role": hasLinks ? "document" : "img", "aria-labelledby": title,
        "aria-describedby": description, "font-family": "system-ui, sans-serif", "font-size": 12,
      ]
    ) { image in
      image.element("title", nil, ["id": title]) { $0.write(self.title) }
      image.element("desc", nil, ["id": description]) { $0.write(self.description) }
      draw(&image)
    }
    return image.bytes
  }

  /// The image that says that there is nothing to draw.
  func emptyImage(_ kind: String, _ room: Room) -> [UInt8] {
    image(kind, room) { $0.text(noData, x: 0, y: room.height / 2 + 4, .muted) }
  }
}
