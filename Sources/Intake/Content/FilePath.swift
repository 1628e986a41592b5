import Diagnostics

/// Paths with `/`, worked on as bytes of text: no disk is asked, and ten thousand of them cost nothing.
enum FilePath {
  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// `a/b` and `c` as `a/b/c`; an absolute second part stands for itself.
  static func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// Without `.`, `//` and, as far as possible, `..`.
  static func normalised(_ path: String) -> String {
    guard needsNormalising(path) else { return path }
    var parts: [Substring] = []
    for part in path.pathParts where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// Whether a component is empty or begins with a dot: a byte loop, since nearly no path has any.
  private static func needsNormalising(_ path: String) -> Bool {
    var isStart = true
    var isFirst = true
    for byte in path.utf8 {
      if isStart, byte == UInt8(ascii: ".") || (byte == UInt8(ascii: "/") && !isFirst) { return true }
      isStart = byte == UInt8(ascii: "/")
      isFirst = false
    }
    return isStart
  }

  /// A path that begins with that of a folder, from there on.
  static func local(_ path: String, in folder: String) -> String {
    // The folder may be written with other accents than the disk has: as many characters, but not as many bytes.
    guard path.utf8.starts(with: folder.utf8) else { return String(path.dropFirst(folder.count + 1)) }
    return String(Substring(path.utf8.dropFirst(folder.utf8.count + 1)))
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return "" }
    return String(path[..<slash])
  }

  static func name(of path: String) -> Substring {
    path.utf8.lastIndex(of: slash).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  /// The name without its extension.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: dot), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// The path without the extension of its name.
  static func withoutExtension(_ path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: dot), dot != name.startIndex else { return path }
    return String(path[..<dot])
  }

  /// The extension in lower case, without the dot; empty when there is none.
  static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: dot), dot != name.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}
