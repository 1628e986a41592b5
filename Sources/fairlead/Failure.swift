import ArgumentParser
import Intake
import Publishing

extension PublishingFailure {
  /// Says what went wrong, and ends the run with the status that its cause has.
  func ending() -> ExitCode {
    Console.note("error: \(message)" + (hint.map { "\n   hint: \($0)" } ?? ""))
    return ExitCode(exitStatus)
  }
}

extension CollectingFailure {
  /// Says what went wrong, and ends the run with the status that its cause has.
  func ending() -> ExitCode {
    Console.note("error: \(message)" + (hint.map { "\n   hint: \($0)" } ?? ""))
    return ExitCode(cause == .usage ? 64 : 74)
  }
}

/// Does work that reads. Where the system refuses any of it, nothing that came of it counts: one sentence is said, and the
/// run ends with the status for the disk.
func allOrNothing<Result>(
  isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
) async throws -> Result {
  do { return try await readingAll(work) } catch let refusal as Refusal { throw refusal.ending() }
}

/// The same for work that does not wait.
func allOrNothing<Result>(_ work: () throws -> Result) throws -> Result {
  do { return try readingAll(work) } catch let refusal as Refusal { throw refusal.ending() }
}

extension Refusal {
  fileprivate func ending() -> ExitCode {
    Console.note("error: \(message)" + (hint.map { "\n   hint: \($0)" } ?? ""))
    return ExitCode(74)
  }
}

/// The names of what is in a folder; a run ends where it cannot be listed.
func namesInFolder(_ folder: String) throws -> [String] {
  do throws(FolderFailure) { return try namesOfFiles(in: folder) } catch {
    Console.note("error: \(error.message)")
    throw ExitCode(74)
  }
}
