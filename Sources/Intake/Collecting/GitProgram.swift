import Diagnostics
import Foundation

/// The program `git`, asked about one repository.
///
/// Only plumbing that reads is run, with its words as an array and none of them from the repository: no shell, no pager,
/// no hook, no signature check, no lock, no question on a terminal and no network. The repository is the folder that was
/// named and none above it, unless the caller looks for the one that a folder lies in; variables of a surrounding git
/// process (a hook) lead nowhere else, and no setting changes what is parsed. Each run has a bound on its time and memory.
struct GitProgram {
  private let executable: String
  /// As the person named it.
  private let repository: String
  private let looksAbove: Bool
  private let isConfigured: Bool

  /// - Parameters:
  ///   - looksAbove: whether the repository may as well be one that the folder lies in.
  ///   - isConfigured: whether settings of the system and of the user count. They may name programs that files are put
  ///     through when they are written.
  init(repository: String, looksAbove: Bool = false, isConfigured: Bool = true) throws(CollectingFailure) {
    self.repository = repository
    (self.looksAbove, self.isConfigured) = (looksAbove, isConfigured)
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

  /// What a command may cost. Git reads what the settings of a repository name, which may be a device without an end
  /// or a pipe that nobody writes into.
  struct Bounds {
    var time = Duration.seconds(IntakeLimits.collectingSeconds)
    /// How long it may do nothing at all.
    var idle = Duration.seconds(IntakeLimits.idleSeconds)
    /// Its private memory in bytes.
    var memory = UInt64(IntakeLimits.collectingMemory)
  }

  /// Runs a command and hands on each line of what it prints, without its end, while it goes on.
  /// - Returns: warnings of git.
  @discardableResult
  func run(
    _ arguments: [String], accepting statuses: Set<Int32> = [0], within bounds: Bounds = Bounds(),
    _ take: (UnsafeRawBufferPointer) throws(CollectingFailure) -> Void
  ) throws(CollectingFailure) -> [String] {
    guard let memory = HistoryMemory.current else {
      return try ask(arguments, accepting: statuses, within: bounds, take)
    }
    if let answer = memory.answer(to: arguments) {
      for line in answer {
        try line.withUnsafeBufferPointer { bytes throws(CollectingFailure) in try take(UnsafeRawBufferPointer(bytes)) }
      }
      return []
    }
    var answer = HistoryMemory.Answer()
    let warnings = try ask(arguments, accepting: statuses, within: bounds) { line throws(CollectingFailure) in
      answer.add(line)
      try take(line)
    }
    if warnings.isEmpty { memory.remember(answer, to: arguments) }
    return warnings
  }

  private func ask(
    _ arguments: [String], accepting statuses: Set<Int32>, within bounds: Bounds,
    _ take: (UnsafeRawBufferPointer) throws(CollectingFailure) -> Void
  ) throws(CollectingFailure) -> [String] {
    let child = try start(arguments, memory: bounds.memory)
    let deadline = ContinuousClock.now + bounds.time
    var lines = GitLines()
    var said: [UInt8] = []
    var progress = Progress(limit: bounds.idle)
    do throws(CollectingFailure) {
      try readBoth(child.output, child.errors, until: deadline) { () throws(CollectingFailure) in
        if progress.isStuck(at: child.processorTime) { throw Self.stuck(bounds) }
      } _: { (bytes, isError) throws(CollectingFailure) in
        // What git complains of is read to its end, and kept as far as anybody would read it.
        if isError { said += bytes.prefix(max(0, 16_384 - said.count)) } else { try lines.take(bytes, take) }
      }
      try lines.finish(take)
    } catch {
      child.end()
      throw error
    }
    let words = GitWords(said)
    // Who has closed both has nothing left to do.
    switch child.wait(until: min(deadline, .now + bounds.idle)) {
    case .exit(let status) where statuses.contains(status): return words.warnings
    case .exit(let status): throw words.failure(status: status, repository: repository)
    case .signal(let number):
      throw CollectingFailure(.program, "git was ended by signal \(number) before it was done")
    }
  }

  private static func stuck(_ bounds: Bounds) -> CollectingFailure {
    CollectingFailure(
      .program, "git did nothing for \(bounds.idle.components.seconds) seconds and was ended",
      hint: "it waits for a pipe, or for a disk: look for a setting that names one, such as 'include.path', "
        + "and for one among the files in '.git'")
  }

  private func start(_ arguments: [String], memory: UInt64) throws(CollectingFailure) -> ChildProcess {
    do throws(Disk.Failure) {
      return try ChildProcess(
        executable, always + ["-C", repository] + arguments, environment: environment, memory: memory)
    } catch {
      throw CollectingFailure(.program, "'\(executable)' cannot be run: \(error.words)")
    }
  }

  /// What no setting of a user or a repository may change, because it would be read, run, or printed in another way.
  private static let settings = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.attributesFile=/dev/null",
    "core.excludesFile=/dev/null", "core.bigFileThreshold=512m", "core.quotePath=true", "log.showSignature=false",
    "log.mailmap=false", "diff.orderFile=/dev/null", "diff.external=", "advice.graftFileDeprecated=false",
    "i18n.logOutputEncoding=UTF-8",
    "protocol.allow=never", "maintenance.auto=false", "gc.auto=0",
  ]

  private var always: [String] {
    // A bare repository that lies above is nobody's choice; one that is named is.
    let settings = Self.settings + (looksAbove ? ["safe.bareRepository=explicit"] : [])
    return ["--no-pager", "--no-optional-locks", "--no-replace-objects"] + settings.flatMap { ["-c", $0] }
  }

  private var environment: [String: String] {
    var variables = Self.environment(ProcessInfo.processInfo.environment, repository: repository)
    if looksAbove { variables["GIT_CEILING_DIRECTORIES"] = nil }
    if !isConfigured {
      variables = variables.filter { !$0.key.hasPrefix("GIT_CONFIG_") }
      variables.merge(["GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"]) { $1 }
    }
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
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "", "GIT_GRAFT_FILE": "/dev/null", "GIT_ATTR_NOSYSTEM": "1",
      "GIT_TRACE2": "0", "GIT_TRACE2_EVENT": "0", "GIT_TRACE2_PERF": "0", "LC_ALL": "C", "LANGUAGE": "C",
    ]
    variables.merge(ours) { $1 }
    return variables
  }
}
