import Foundation
import Testing

@Suite("wrong usage and refusing disks", .enabled(if: Program.isThere, "the program is not built"))
struct UsageTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.writeContent()
  }

  @Test(
    "wrong usage ends with 64, says what is wrong on standard error, and writes nothing",
    arguments: [
      (["bild"], "bild"), (["build", "--as-of", "2026-02-30"], "'2026-02-30' is not a day; write it as YYYY-MM-DD"),
      (["build", "--as-of", "yesterday"], "'yesterday' is not a day"), (["build", "--format", "xml"], "xml"),
      (["build", "--nonsense"], "--nonsense"), (["build", "extra"], "extra"),
      (["build", "--output", "content"], "content"),
      (["build", "--output", "content/site"], "content"), (["build", "--output", "/"], "/"),
      (["build", "--output", ""], "name"),
      (["explain", "link.to-nothin"], "did you mean 'link.to-nothing'?"),
      (["schema", "metrics"], "did you mean 'metric'?"),
      (["new", "metrics", "X"], "did you mean 'metric'?"), (["new", "metric"], "<title>"),
      (["new", "organization", "X"], "fairlead init"), (["new", "work-item", "Index"], "choose another title"),
      (["new", "objective", "X", "--period", "summer"], "'summer' is not a period"),
      (["init"], "'content' is not empty"),
      (["init", "X", "--content", "new", "--time-zone", "Europe/Lisabon"], "did you mean 'Europe/Lisbon'?"),
      (["init", " ", "--content", "new"], "name"), (["templates", "decisio"], "did you mean 'decision'?"),
    ])
  func usage(arguments: [String], message: String) throws {
    let before = try place.tree("content")
    let ending = try Program.run(arguments, in: place.root)
    #expect((ending.status, ending.output) == (64, ""))
    #expect(ending.errors.contains(message), "\(ending.errors)")
    #expect(try place.tree("content") == before)
    #expect(!place.exists("output") && !place.exists("new"))
  }

  @Test("an output folder whose parent is a file is the disk's no: 74")
  func parentIsFile() throws {
    try place.write("file", "not a folder\n")
    let ending = try place.fairlead("build", "--output", "file/output")
    #expect((ending.status, ending.output) == (74, ""))
    #expect(ending.errors.hasPrefix("error: "))
    #expect(try place.text("file") == "not a folder\n")
  }

  @Test("new in a folder that is a file is 74, too")
  func newUnderFile() throws {
    try place.write("file", "not a folder\n")
    #expect(try place.fairlead("new", "strategy", "X", "--content", "file").status == 74)
  }

  @Test("a folder that Fairlead did not make is never cleared")
  func foreignOutput() throws {
    try place.write("output/thesis.txt", "the only copy\n")
    let ending = try place.fairlead("build")
    #expect(ending.status != 0)
    #expect(try place.text("output/thesis.txt") == "the only copy\n")
  }

  @Test("while another run holds the lock, a build ends with 74 and disturbs nothing")
  func locked() throws {
    #expect(try place.fairlead("build").status == 0)
    let before = try place.tree("output")
    let descriptor = open(place.path(".output.lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let ending = try place.fairlead("build")
    #expect(ending.status == 74)
    #expect(ending.errors.contains("another run"))
    #expect(try place.tree("output") == before)
  }

  @Test("help and version go to standard output and end with 0")
  func help() throws {
    for arguments in [["--help"], ["build", "--help"], ["--version"], ["help", "new"]] {
      let ending = try Program.run(arguments, in: place.root)
      #expect(ending.status == 0 && !ending.output.isEmpty && ending.errors.isEmpty, "\(arguments)")
    }
  }
}
