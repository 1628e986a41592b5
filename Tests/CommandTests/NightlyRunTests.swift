import Foundation
import Testing

@Suite("A nightly run", .enabled(if: Program.isThere, "the program is not built"))
struct NightlyRunTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test("a quiet run that publishes says nothing at all, and one that does not says why")
  func quiet() throws {
    try place.writeWarning()
    let good = try place.fairlead("build", "--quiet")
    #expect((good.status, good.output, good.errors) == (0, "", ""))
    try place.writeContent(broken: true)
    let broken = try place.fairlead("build", "--quiet")
    #expect(broken.status == 1)
    #expect(broken.errors.hasPrefix("content/decisions/0001-queue.md:11:20: error: "))
    #expect(broken.errors.hasSuffix("Nothing was published: 1 error, 1 warning.\n"))
  }

  @Test("a program that asked for findings gets them from a quiet run, too")
  func quietJSON() throws {
    try place.writeWarning()
    let ending = try place.fairlead("build", "--quiet", "--format", "json")
    #expect(ending.status == 0 && ending.output.contains("\"severity\": \"warning\"") && ending.errors == "")
  }

  @Test("a second run beside one that writes ends at once with 74, and names the process")
  func locked() throws {
    try place.writeContent()
    let ended = try place.shell(
      """
      exec 9<>.output.lock; printf '4711\\n' >&9
      flock 9 || exit; fairlead build --quiet; echo $?
      """)
    #expect(ended.output == "74\n")
    #expect(
      ended.errors == """
        error: another run (process 4711) is writing 'output'
           hint: wait until it is done, or stop it

        """)
    #expect(!place.exists("output"))
  }

  /// Experiments whose history is read from git, and a git that never answers.
  private func writeSlowContent() throws {
    try place.writeContent()
    try place.write(
      "content/experiments/fewer.md",
      """
      ---
      title: Fewer
      assumption: Fewer calls come when answers are written down
      smallest_test: Four weeks at one quay
      metric: calls
      threshold: at most -25% relative
      registered: 2026-06-01
      starts: 2026-06-01
      ends: 2026-07-01
      ---
      """)
    try place.write("content/metrics/calls.yaml", "title: Calls\n")
    try place.write("bin/git", "#!/bin/sh\necho $$ >git\nwhile :; do :; done\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path("bin/git"))
  }

  @Test("a run that hangs ends when its time is up, with 75, the old report as it was, and what it had started")
  func hanging() throws {
    try place.writeContent()
    #expect(try place.fairlead("build").status == 0)
    let before = try place.tree("output")
    try writeSlowContent()
    let ended = try place.shell(
      """
      mkdir .git; PATH="$PWD/bin:$PATH" "$program" build --timeout 1s; echo $?
      for try in $(seq 100); do ps -o stat= -p "$(cat git)" | grep -qv Z || break; sleep 0.1; done
      ps -o stat= -p "$(cat git)" | grep -v Z
      """)
    #expect(ended.output == "75\n")
    #expect(
      ended.errors.hasSuffix(
        """
        error: the run took longer than 1s
           hint: find out what it waits for, or allow more with --timeout

        """))
    #expect(try place.tree("output") == before)
    #expect(!place.exists(".output.staging") && !place.exists(".output.lock"))
  }

  @Test("a run within its time is as any other")
  func inTime() throws {
    try place.writeContent()
    let ending = try place.fairlead("build", "--timeout", "1h")
    #expect(ending.status == 0 && ending.errors.hasPrefix("Published "))
  }
}
