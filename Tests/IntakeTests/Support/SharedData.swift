import Foundation

/// The folder of public test data that lies beside the repository during development.
enum SharedData {
  /// `FAIRLEAD_SHARED` if set, else `../shared/data` beside the package; nil when there is none.
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["FAIRLEAD_SHARED"] { return existing(URL(filePath: path)) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return existing(root.deletingLastPathComponent().appending(path: "shared/data"))
  }()

  static let isThere = folder != nil

  private static func existing(_ url: URL) -> URL? {
    FileManager.default.fileExists(atPath: url.appending(path: "decisions").path) ? url : nil
  }
}
