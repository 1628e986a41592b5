import Diagnostics
import Analysis
import Record

/// Where the links of pages lead when these stand in one document.
struct DocumentLinks: Sendable {
  let directory: Directory
  /// The pages that stand in it, with their numbers from 1.
  private let pages: [String: Int]
  private let images: [String: [UInt8]]?
  /// To what does not stand in it; nil where no link reaches it.
  private let others: Links?

  enum Target {
    /// Escaped, as it stands in an attribute.
    case address([UInt8])
    case nothing
  }

  init(_ scope: DocumentScope, to pages: [String], images: [String: [UInt8]]?, in directory: Directory) {
    self.pages = Dictionary(zip(pages, 1...)) { first, _ in first }
    (self.images, self.directory) = (images, directory)
    others =
      switch scope {
      case .everything: Links(from: PagePath.print, in: directory)
      case .briefing: directory.report.organization.publishedAt.map { Links(published: $0, in: directory) }
      }
  }

  /// The id of a page; that of a place on it has this and a hyphen before it.
  ///
  /// By its number: the path of a page may have what no id in a drawing may.
  func anchor(of page: String) -> String { "p\(pages[page] ?? 0)" }

  /// The id of a place on a page.
  func anchor(of place: some Sequence<UInt8>, on page: String) -> [UInt8] {
    Array(anchor(of: page).utf8) + "-".utf8 + place
  }

  /// Where a link leads that is written on a page.
  func target(of written: ArraySlice<UInt8>, on page: String) -> Target {
    let address = written.prefix { $0 != UInt8(ascii: "#") }
    let place = written[address.endIndex...].dropFirst()
    guard !address.contains(UInt8(ascii: ":")) else { return .address(Array(written)) }
    let path = address.isEmpty ? page : DocumentLinks.path(of: address, from: page)
    if pages[path] != nil {
      let anchor =
        place.isEmpty ? Array(self.anchor(of: path).utf8) : self.anchor(of: place, on: path)
      return .address(Array("#".utf8) + anchor)
    }
    guard let way = others?.to(page: path) else { return .nothing }
    return .address(Array(way.utf8) + (place.isEmpty ? [] : Array("#".utf8) + place))
  }

  /// Where an image is that is written on a page.
  func image(_ written: ArraySlice<UInt8>, on page: String) -> Target {
    guard let images else { return target(of: written, on: page) }
    return images[DocumentLinks.path(of: written, from: page)].map { .address($0) } ?? .nothing
  }

  /// The path in the output that an address of a page leads to.
  static func path(of address: ArraySlice<UInt8>, from page: String) -> String {
    var folders = page.pathParts.dropLast().map { Array($0.utf8) }
    for name in decoded(unescaped(address)).split(separator: UInt8(ascii: "/")) {
      switch Array(name) {
      case Array(".".utf8): continue
      case Array("..".utf8): folders.removeLast(min(1, folders.count))
      case let name: folders.append(name)
      }
    }
    return String(decoding: Array(folders.joined(separator: "/".utf8)), as: UTF8.self)
  }

  /// With the characters that stand in it as numbers (RFC 3986, section 2.1).
  private static func decoded(_ address: ArraySlice<UInt8>) -> [UInt8] {
    var (bytes, rest): ([UInt8], ArraySlice<UInt8>) = ([], address)
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let number = UInt8(digits, radix: 16) {
        bytes.append(number)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
