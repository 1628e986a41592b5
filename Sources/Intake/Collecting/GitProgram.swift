import Diagnostics
import Foundation

/// The program `git`, asked about one repository.
///
/// Only plumbing that reads is run, with its words as an array and none of them from the repository: no shell, no pager,
/// no hook, no signature check, no lock, no question on a terminal and no network. The repository is the folder that was
/// named and none above it, unless the caller looks for the one that a folder lies in; variables of a surrounding git
/// process (a hook) lead nowhere else.
struct GitProgram {
  private let executable: String
  /// As the person named it.
  private let repository: String
  private let looksAbove: Bool

  /// - Parameter looksAbove: whether the repository may as well be one that the folder lies in.
  init(repository: String, looksAbove: Bool = false) throws(CollectingFailure) {
    self.repository = repository
    self.looksAbove = looksAbove
    executable = try Self.found(in: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
  }

  /// Only in folders with an absolute path: what lies in the current folder is not run by accident.
  static func found(in path: String) throws(CollectingFailure) -> String {
    let places = path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/git" }
    guard let place = places.first(where: FileManager.default.isExecutableFile) else {
      throw CollectingFailure(
        .program, "the program 'git' is not in the PATH", hint: "install git, or add its folder to PATH")
    }
    return place
  }

  /// Runs a command and hands on each line of what it prints, without its end, while it goes on.
  /// - Parameter time: how long it may take; nil for as long as it does.
  /// - Returns: warnings of git.
  @discardableResult
  func run(
    _ arguments: [String], accepting statuses: Set<Int32> = [0], within time: Duration? = nil,
    _ take: (UnsafeRawBufferPointer) throws(CollectingFailure) -> Void
  ) throws(CollectingFailure) -> [String] {
    let (process, output, errors) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = Self.always + ["-C", repository] + arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch {
      throw CollectingFailure(.program, "'\(executable)' cannot be run: \(error.localizedDescription)")
    }
    var lines = GitLines()
    var said: [UInt8] = []
    do throws(CollectingFailure) {
      try readBoth(
        output.fileHandleForReading.fileDescriptor, errors.fileHandleForReading.fileDescriptor,
        until: time.map { ContinuousClock.now + $0 }
      ) { (bytes, isError) throws(CollectingFailure) in
        // What git complains of is read to its end, and kept as far as anybody would read it.
        if isError { said += bytes.prefix(max(0, 16_384 - said.count)) } else { try lines.take(bytes, take) }
      }
      try lines.finish(take)
    } catch {
      process.terminate()
      process.waitUntilExit()
      throw error
    }
    process.waitUntilExit()
    let words = GitWords(said)
    guard process.terminationReason == .exit, statuses.contains(process.terminationStatus) else {
      throw words.failure(status: process.terminationStatus, repository: repository)
    }
    return words.warnings
  }

  private static let always = [
    "--no-pager", "--no-optional-locks", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c",
    "core.hooksPath=/dev/null", "-c", "log.showSignature=false", "-c", "protocol.allow=never",
  ]

  private var environment: [String: String] {
    var variables = Self.environment(ProcessInfo.processInfo.environment, repository: repository)
    if looksAbove { variables["GIT_CEILING_DIRECTORIES"] = nil }
    return variables
  }

  /// Of the variables that begin with `GIT_` only those stay that name configuration, because in containers a
  /// repository is often made safe that way.
  static func environment(_ inherited: [String: String], repository: String) -> [String: String] {
    var variables = inherited.filter { name, _ in
      !name.hasPrefix("GIT_") || name.hasPrefix("GIT_CONFIG_") || name == "GIT_EXEC_PATH"
    }
    let parent = URL(fileURLWithPath: realPath(repository) ?? repository).deletingLastPathComponent().path
    let ours = [
      "GIT_CEILING_DIRECTORIES": parent, "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
      "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C", "LANGUAGE": "C",
    ]
    variables.merge(ours) { $1 }
    return variables
  }
}
