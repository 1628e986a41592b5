package import Diagnostics

/// What is wrong with the paths of a set of pages, before anything is written: those that would be one file, and those
/// that are no file name everywhere.
///
/// - Parameter pages: the path of each from the output folder, and what wants it.
package func pathFindings(of pages: some Sequence<(path: String, source: String)>) -> [Finding] {
  var register = PageRegister(for: pages.underestimatedCount)
  var findings: [Finding] = []
  for page in pages {
    do throws(PublishingFailure) {
      _ = register.claim(try OutputPath(page.path, source: page.source), for: page.source)
    } catch {
      findings.append(unusablePathRule.finding(error.message, hint: "rename the file"))
    }
  }
  return findings + register.collisions.map(\.finding)
}

let unusablePathRule = Rule(
  "page.unusable-path", .error, "A page's path is a file name on every system",
  explanation: """
    The path of a record's page comes from the folder and the name of its file. A name with a control character, one \
    that reverses letters, or a backslash, or one that is too long, cannot be written or copied everywhere. Rename the file.
    """)
