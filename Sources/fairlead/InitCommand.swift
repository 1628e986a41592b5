import ArgumentParser
import Diagnostics
import Foundation
import Intake
import Publishing

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a small content folder that builds without findings, to begin with.")

  @Argument(help: "The organization's name.")
  var organization = "Our organization"

  @Option(
    name: .long, help: ArgumentHelp("The folder to write; it must not be there yet, or be empty.", valueName: "folder"))
  var content = "content"

  @Option(name: .long, help: "An IANA time zone such as Europe/Lisbon.")
  var timeZone = "UTC"

  func validate() throws {
    if let hint = timeZoneHint(timeZone) { throw ValidationError("'\(timeZone)' is not an IANA time zone; \(hint)") }
    guard !organization.allSatisfy(\.isWhitespace) else { throw ValidationError("the organization has no name") }
    guard try namesInFolder(content).allSatisfy({ $0.hasPrefix(".") }) else {
      throw ValidationError("'\(content)' is not empty; name another folder with --content")
    }
  }

  func run() throws {
    let files = starterFiles(organization: organization, timeZone: timeZone, today: today(in: timeZone))
    do throws(PublishingFailure) {
      try writeNewFolder(files.map { ($0.path, $0.text) }, at: content)
    } catch {
      throw error.ending()
    }
    Console.print("Wrote \(files.count) files in \(content). Change them, then run 'fairlead build'.")
  }
}
