import ArgumentParser
import Diagnostics
import Foundation
import Intake
import Publishing

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a small content folder that builds without findings, to begin with.",
    discussion: """
      Example:

        fairlead init "Your organization" --content ~/ours/content --time-zone Europe/Lisbon
      """)

  @Argument(help: "The organization's name. (default: Our organization)")
  var organization: String?

  @Option(
    name: .long, help: ArgumentHelp("The folder to write; it must not be there yet, or be empty.", valueName: "folder"),
    completion: .directory)
  var content = "content"

  @Option(name: .long, help: "An IANA time zone such as Europe/Lisbon. (default: UTC)")
  var timeZone: String?

  @Flag(
    name: .long, help: "Write the whole sample instead, which shows every practice of an organization of six teams.")
  var example = false

  func validate() throws {
    guard !example || (organization == nil && timeZone == nil) else {
      throw ValidationError(
        "'--example' writes the sample as it is; leave out \(organization == nil ? "'--time-zone'" : "the organization's name")"
      )
    }
    if let timeZone, let hint = timeZoneHint(timeZone) {
      throw ValidationError("'\(timeZone)' is not an IANA time zone; \(hint)")
    }
    guard organization?.allSatisfy(\.isWhitespace) != true else {
      throw ValidationError("the organization has no name")
    }
    guard try namesInFolder(content).allSatisfy({ $0.hasPrefix(".") }) else {
      throw ValidationError("'\(content)' is not empty; name another folder with --content")
    }
  }

  func run() throws {
    let files = try example ? sample() : starter()
    let schemas = example ? [] : EditorSchemas.files.map { ($0.path, Array($0.text.utf8)) }
    do throws(PublishingFailure) {
      try writeNewFolder(files + schemas, at: content)
    } catch {
      throw error.ending()
    }
    let next = example ? "Run 'fairlead build' to see their report." : "Change them, then run 'fairlead build'."
    let besides = schemas.isEmpty ? "" : ", and \(schemas.count) schemas for your editor in \(content)/.schemas"
    Console.print("Wrote \(files.count) files in \(content)\(besides). \(next)")
  }

  private func starter() -> [(path: String, bytes: [UInt8])] {
    let zone = timeZone ?? "UTC"
    let name = organization ?? "Our organization"
    return starterFiles(organization: name, timeZone: zone, today: today(in: zone)).map {
      ($0.path, Array($0.text.utf8))
    }
  }
}

extension InitCommand {
  /// The files of the sample, what makes a folder of content one first.
  private func sample() throws -> [(path: String, bytes: [UInt8])] {
    guard let folder = ProgramFolder.sample else {
      let place = ProgramFolder.installedSample.map { " as '\($0)'" } ?? ""
      throw ValidationError(
        "the sample is not with this program: it is the folder 'content' of Fairlead's repository; "
          + "put a copy beside it\(place), or run the program that was built in the checkout")
    }
    do {
      let files = try allOrNothing { try filesOfFolder(folder) }
      return files.filter { $0.path == "fairlead.yaml" } + files.filter { $0.path != "fairlead.yaml" }
    } catch let failure as FolderFailure {
      Console.note("error: \(failure.message)")
      throw ExitCode(74)
    }
  }
}
