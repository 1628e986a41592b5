import Charts
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A chart read back by an independent XML parser.
struct Parsed {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The names of the elements around it, the root first.
    let path: [String]
    var text = ""

    subscript(_ attribute: String) -> String? { attributes[attribute] }

    func number(_ attribute: String) -> Double? { attributes[attribute].flatMap { Double($0) } }
  }

  let elements: [Element]

  init(_ svg: [UInt8]) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = reader
    let isWellFormed = parser.parse()
    try #require(isWellFormed, "not well-formed: \(String(decoding: svg, as: UTF8.self))")
    elements = reader.elements
  }

  /// The elements of a name and, when given, of a class.
  func all(_ name: String, _ tint: String? = nil) -> [Element] {
    elements.filter { $0.name == name && (tint == nil || $0["class"] == tint) }
  }

  /// What the chart says in letters for the eye, each once.
  var texts: [String] { all("text").filter { $0["aria-hidden"] == nil }.map(\.text) }
}

private final class Reader: NSObject, XMLParserDelegate {
  var elements: [Parsed.Element] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let path = open.map { elements[$0].name }
    open.append(elements.count)
    elements.append(Parsed.Element(name: name, attributes: attributes, path: path))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }
}
