import Diagnostics
import Foundation
import Testing

@testable import Intake

#if canImport(Glibc)
  import Glibc
#endif

/// Programs that run for us are bounded, and end with us.
@Suite("Child processes")
struct ChildProcessTests {
  private func start(_ script: String, memory: UInt64 = 1 << 30) throws -> ChildProcess {
    try ChildProcess("/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin"], memory: memory)
  }

  private func text(of child: ChildProcess) throws -> (output: String, errors: String) {
    var (output, errors): ([UInt8], [UInt8]) = ([], [])
    try readBoth(child.output, child.errors, until: .now + .seconds(60)) { bytes, isError in
      if isError { errors += bytes } else { output += bytes }
    }
    return (String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self))
  }

  @Test("what it prints, what it complains of and how it ends are told apart")
  func plain() throws {
    let child = try start("echo out; echo err >&2; exit 3")
    let text = try text(of: child)
    #expect((text.output, text.errors) == ("out\n", "err\n"))
    #expect(child.wait(until: .now + .seconds(60)) == .exit(3))
  }

  @Test("it leads a process group of its own, and takes no signal for ignored")
  func group() throws {
    let child = try start("ps -o pgid= -p $$; echo $$; kill -PIPE $$; echo still here")
    let words = try text(of: child).output.split(whereSeparator: \.isWhitespace)
    #expect(words.count == 2 && words[0] == words[1])
    #expect(child.wait(until: .now + .seconds(60)) == .signal(SIGPIPE))
  }

  @Test("at its deadline it is ended with all that it has started")
  func deadline() throws {
    let child = try start("sleep 600 >/dev/null 2>&1 & echo $!; exec >&- 2>&-; sleep 600")
    let other = try #require(pid_t(try text(of: child).output.split(separator: "\n").first ?? ""))
    #expect(child.wait(until: .now + .milliseconds(100)) == .signal(SIGKILL))
    // Whoever takes in orphans has a moment to do so.
    var isThere = true
    for _ in 0..<100 where isThere {
      let state = (try? String(contentsOfFile: "/proc/\(other)/stat", encoding: .utf8)) ?? ""
      isThere = !state.isEmpty && !state.contains(") Z ")
      usleep(20_000)
    }
    #expect(!isThere)
  }

  #if os(Linux)
    @Test("its memory is bounded")
    func memory() throws {
      let child = try start("head -c 300000000 /dev/zero | tail -n 1 | wc -c", memory: 64 << 20)
      #expect(try text(of: child).errors.contains("memory"))
      _ = child.wait(until: .now + .seconds(60))
    }
  #endif

  @Test("a program that is not there is a failure with the system's words")
  func missing() {
    #expect(throws: Disk.Failure(code: ENOENT)) {
      _ = try ChildProcess("/nowhere/git", [], environment: [:], memory: 1 << 30)
    }
  }
}
