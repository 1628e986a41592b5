import Foundation
import Templating

/// The files of the checkout that the documentation is made of.
struct SourceFolder {
  let root: URL
  /// Those of `docs/examples`, by their path there.
  let examples: [String: String]
  let templates: [TemplateFile]
  /// What is published as it is, by its path in the site.
  let assets: [String: [UInt8]]

  init(root: String) throws {
    self.root = URL(filePath: root)
    let folder = self.root.appending(path: "docs/examples")
    examples = try SourceFolder.files(below: folder).mapValues { String(decoding: $0, as: UTF8.self) }
    let own = self.root.appending(path: "script/documentation/templates")
    templates = try SourceFolder.files(below: own).filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.map {
      TemplateFile(name: String($0.key.dropLast(5)), file: "script/documentation/templates/\($0.key)", bytes: $0.value)
    }
    var assets: [String: [UInt8]] = [:]
    for name in ["fairlead.css", "search.js", "icon.svg"] {
      assets["assets/\(name)"] = Array(try Data(contentsOf: self.root.appending(path: "templates/assets/\(name)")))
    }
    assets["assets/documentation.css"] = Array(try Data(contentsOf: own.appending(path: "documentation.css")))
    self.assets = assets
  }

  /// A file by its path from the root.
  func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

  func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root.appending(path: path).path) }

  private static func files(below folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !path.contains("/.") {
      let file = folder.appending(path: path)
      guard !path.hasPrefix("."), !file.hasDirectory else { continue }
      files[path] = Array(try Data(contentsOf: file))
    }
    return files
  }
}

extension URL {
  fileprivate var hasDirectory: Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
