import Foundation
import Testing

/// Programs that Fairlead starts, and what those start, do not outlive it.
@Suite("What Fairlead starts", .enabled(if: Program.isThere, "the program is not built"))
struct ChildrenTests {
  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    // A program git that starts another and waits for it, and ignores what can be ignored.
    try workplace.write(
      "bin/git", "#!/bin/sh\ntrap '' HUP INT TERM PIPE\nsleep 600 &\necho $! >other\necho $$ >git\nwait\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: workplace.path("bin/git"))
  }

  /// Waits until neither of two processes is there, or is only waited for; says which still is.
  private static let look = """
    left() { for name in git other; do ps -o stat= -p "$(cat $name)" | grep -qv Z && echo $name; done; }
    for try in $(seq 100); do [ -z "$(left)" ] && break; sleep 0.1; done
    left
    """

  @Test("all of it ends when Fairlead is killed", arguments: ["KILL", "TERM", "QUIT"])
  func killed(signal: String) throws {
    let ended = try workplace.shell(
      """
      PATH="$PWD/bin:$PATH" "$program" collect git . --service s >/dev/null 2>&1 &
      for try in $(seq 200); do [ -s git ] && break; sleep 0.1; done
      kill -\(signal) $!
      wait
      \(Self.look)
      """)
    #expect(ended.output == "")
    #expect(workplace.exists("git"))
  }

  #if os(Linux)
    @Test("a program that does nothing is ended within seconds, and a sentence says so")
    func idle() throws {
      let started = ContinuousClock.now
      let ended = try workplace.shell(
        """
        PATH="$PWD/bin:$PATH" "$program" collect git . --service s
        echo $?
        \(Self.look)
        """)
      #expect(ended.output == "74\n")
      #expect(ended.errors.hasPrefix("error: git did nothing for 10 seconds"))
      #expect(ContinuousClock.now - started < .seconds(120))
    }
  #endif
}
