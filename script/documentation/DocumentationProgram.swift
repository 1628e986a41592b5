import Diagnostics
import Foundation

/// Usage: documentation ROOT OUTPUT
///
/// Makes the documentation of a checkout at ROOT as a static site in the folder OUTPUT, for script/docs. It writes nothing when
/// something is wrong with its sources, says what, and ends with 1.
@main
struct DocumentationProgram {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      tell("usage: documentation ROOT OUTPUT")
      exit(64)
    }
    do {
      let documentation = try Documentation(root: arguments[1])
      guard documentation.findings.isEmpty else {
        for finding in documentation.findings { tell(text(of: finding)) }
        exit(1)
      }
      try documentation.write(to: arguments[2])
      print("\(documentation.pages.count) pages of documentation")
    } catch {
      tell("documentation: \(error)")
      exit(74)
    }
  }

  private static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  private static func text(of finding: Finding) -> String {
    let place = finding.span.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    return "\(place)\(finding.message) [\(finding.rule)]" + (finding.hint.map { "\n   hint: \($0)" } ?? "")
  }
}
