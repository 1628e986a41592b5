import Foundation

/// The real program, run as a person runs it.
struct Program {
  struct Ending {
    var status: Int32
    var output: String
    var errors: String
  }

  /// It is built beside the bundle of the tests.
  static let path: String = {
    let bundles = Bundle.allBundles.map(\.bundlePath).filter { $0.hasSuffix(".xctest") }
    let tests = bundles.first ?? URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().path
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("fairlead").path
  }()

  static let isThere = FileManager.default.isExecutableFile(atPath: path)

  /// Runs it in a folder and waits for its end. Both outputs go to files, so that no pipe can fill up.
  static func run(_ arguments: [String], in folder: String) throws -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC"]
    process.standardInput = FileHandle.nullDevice
    let places = ["output", "errors"].map { folder + "/.\($0)-\(UUID().uuidString)" }
    let handles = try places.map { place in
      try Data().write(to: URL(fileURLWithPath: place))
      return try FileHandle(forWritingTo: URL(fileURLWithPath: place))
    }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    let texts = try places.map { place in
      let text = try String(contentsOfFile: place, encoding: .utf8)
      try FileManager.default.removeItem(atPath: place)
      return text
    }
    return Ending(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
