package import Diagnostics

/// Pages that would be one file.
package struct Collision: Hashable, Sendable {
  /// The paths, sorted: one, or several that are the same where case or composition is ignored, or a file and a folder.
  package var paths: [String]
  /// What wanted them, sorted; one appears as often as it asked.
  package var sources: [String]

  package init(paths: [String], sources: [String]) {
    self.paths = paths
    self.sources = sources
  }

  package var finding: Finding {
    collisionRule.finding(message, hint: "rename one of them")
  }

  var failure: PublishingFailure {
    PublishingFailure(.content, message, hint: "rename one of them")
  }

  private var message: String {
    let wanted = sources.joined(separator: " and ")
    if paths.count == 1 { return "two pages at \(paths[0]): from \(wanted)" }
    return "\(paths.joined(separator: " and ")) would be one file on some systems: from \(wanted)"
  }
}

extension Collision: Comparable {
  package static func < (left: Collision, right: Collision) -> Bool {
    guard left.paths.elementsEqual(right.paths, by: { $0.utf8.elementsEqual($1.utf8) }) else {
      return left.paths.lexicographicallyPrecedes(right.paths, by: inByteOrder)
    }
    return left.sources.lexicographicallyPrecedes(right.sources, by: inByteOrder)
  }
}

/// The rules that publishing applies, for `fairlead explain`.
package let publishingRules: [Rule] = [collisionRule, unusablePathRule] + mailRules

private let collisionRule = Rule(
  "page.same-path", .error, "Every page has a path of its own",
  explanation: """
    Two records became one file, so one of them would be lost. Paths come from the folder and the name of the file that \
    a record stands in; two decision folders with a file of the same name are the usual cause.

    Paths that differ only in upper and lower case, or in how an accent is composed, count as the same: on macOS and \
    Windows they are one file, and the report has to be the same wherever it is built or copied to. For the same reason \
    a file cannot have the name of a folder.

    Rename one of the files.
    """)
