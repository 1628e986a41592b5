import Foundation
import Testing

/// A folder of small inputs that went wrong, read where it lies.
struct CaseFolder {
  let content: String

  /// - Parameter name: how the folder's name begins, such as "17-".
  init(_ name: String) throws {
    let cases = try #require(SharedData.folder).appending(path: "cases")
    let found = try FileManager.default.contentsOfDirectory(atPath: cases.path).first { $0.hasPrefix(name) }
    content = cases.appending(path: try #require(found)).appending(path: "content").path
  }

  /// What a run makes of it on the day that its `fairlead.yaml` names.
  func check() async -> Checked { await IntakeTests.check(content) }

  static let isThere =
    SharedData.folder.map { FileManager.default.fileExists(atPath: $0.appending(path: "cases").path) } ?? false
}
