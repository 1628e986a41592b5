internal import Templating

/// XML that is made of elements with text. What no XML may hold is left out.
struct FeedText {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

  mutating func open(_ tag: String) { bytes += "<\(tag)>\n".utf8 }
  mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

  /// An element that is empty.
  mutating func add(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    bytes += "<\(name)".utf8
    for (attribute, value) in attributes {
      bytes += " \(attribute)=\"".utf8
      append(value)
      bytes += "\"".utf8
    }
    bytes += "/>\n".utf8
  }

  /// - Parameter tag: the name of the element, perhaps with attributes.
  mutating func add(_ tag: String, text: String) {
    bytes += "<\(tag)>".utf8
    append(text)
    bytes += "</\(tag.prefix { $0 != " " })>\n".utf8
  }

  private mutating func append(_ text: String) {
    Escaping.append(String(String.UnicodeScalarView(text.unicodeScalars.filter(FeedText.isAllowed))), to: &bytes)
  }

  /// `Char` of XML 1.0.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }
}

/// Text as HTML shows it.
func html(_ text: String) -> String {
  var bytes: [UInt8] = []
  Escaping.append(text, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
