/// Where the files that all pages fetch stand in the output.
///
/// Their names hold a digest of their bytes: a page and its style sheet are of one build whatever a browser keeps, and it
/// may keep them for good.
package struct SharedFiles: Sendable {
  package private(set) var stylesheet = "assets/fairlead.css"
  package private(set) var script = "assets/fairlead.js"
  package private(set) var search = "assets/search.js"
  package private(set) var icon = "assets/icon.svg"

  /// The names that templates give them.
  package init() {}

  /// Those among the files of a published tree; of two with other digests, either is there.
  package init(among paths: some Sequence<String>) {
    for path in paths {
      switch SharedFiles.undigested(path) {
      case "assets/fairlead.css": stylesheet = path
      case "assets/fairlead.js": script = path
      case "assets/search.js": search = path
      case "assets/icon.svg": icon = path
      default: break
      }
    }
  }

  /// Whether templates give one of them this name.
  package static func isOne(_ path: String) -> Bool {
    let shared = SharedFiles()
    return [shared.stylesheet, shared.script, shared.search, shared.icon].contains(path)
  }

  /// The path of a file in the output: with a digest for what all pages fetch, else as it is.
  package static func path(of path: String, digest: UInt64) -> String {
    isOne(path) ? digested(path, digest) : path
  }

  /// A path with a digest in its name, before the extension.
  static func digested(_ path: String, _ digest: UInt64) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path }
    let digits = String(digest, radix: 16)
    return "\(path[..<dot]).\(String(repeating: "0", count: 16 - digits.count))\(digits)\(path[dot...])"
  }

  /// A path without the digest in its name; nil for one that has none.
  package static func undigested(_ path: String) -> String? {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.starts(with: "assets/".utf8), parts[1].utf8.count == 16,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    return "\(parts[0]).\(parts[2])"
  }
}
