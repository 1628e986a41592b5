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

/// The names of what is in a folder; a run ends where it cannot be listed.
func namesInFolder(_ folder: String) throws -> [String] {
  do throws(FolderFailure) { return try namesOfFiles(in: folder) } catch {
    Console.note("error: \(error.message)")
    throw ExitCode(74)
  }
}
