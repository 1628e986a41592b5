import Foundation

/// The folder of public test data that lies beside the repository during development.
enum SharedData {
  /// `FAIRLEAD_SHARED` if set, else `../shared/data` beside the package or a folder above it; nil when there is none.
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["FAIRLEAD_SHARED"] { return existing(URL(filePath: path)) }
    var root = URL(filePath: #filePath)
    while root.pathComponents.count > 1 {
      root.deleteLastPathComponent()
      if let found = existing(root.appending(path: "shared/data")) { return found }
    }
    return nil
  }()

  private static func existing(_ url: URL) -> URL? {
    FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
