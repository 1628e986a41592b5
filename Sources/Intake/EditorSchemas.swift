import Diagnostics
package import Record

/// The JSON Schemas that editors check the YAML files of a content folder with.
///
/// They lie in that folder, where every editor finds them without a network, and hidden, because they are nobody's content.
package enum EditorSchemas {
  private static let folder = ".schemas"

  /// From the content folder, each with its text.
  package static var files: [(path: ContentPath, text: String)] {
    Kind.all.filter { $0.format == .yaml }.map { ("\(folder)/\($0.name).json", schema(of: $0)) }
  }

  /// The first line of a YAML file, which tells editors its schema.
  ///
  /// - Parameter path: of the file, from the content folder.
  static func line(for kind: Kind, at path: ContentPath) -> String {
    let up = String(repeating: "../", count: path.pathParts.count - 1)
    return "# yaml-language-server: $schema=\(up)\(folder)/\(kind.name).json\n"
  }
}
