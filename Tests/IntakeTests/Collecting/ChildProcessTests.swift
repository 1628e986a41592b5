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

  @Test("it has a process group of its own, and takes no signal for ignored")
  func group() throws {
    let child = try start("ps -o pgid= -p $$; echo $PPID; kill -PIPE $$; echo still here")
    let words = try text(of: child).output.split(whereSeparator: \.isWhitespace)
    // Its leader is the one who ends it with us.
    #expect(words.count == 2 && words[0] == words[1])
    #expect(words.first.map(String.init) != String(getpgrp()))
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
      // Not its stat, which is answered for a worker that is gone.
      let state = (try? String(contentsOfFile: "/proc/\(other)/status", encoding: .utf8)) ?? ""
      isThere = !state.isEmpty && !state.contains("State:\tZ")
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

  @Test("what it has started and left behind ends with it")
  func leftBehind() throws {
    let child = try start("sleep 600 & echo $!")
    // The pipe is open for as long as the other program is there.
    #expect(try !text(of: child).output.isEmpty)
    #expect(child.wait(until: .now + .seconds(60)) == .exit(0))
  }

  #if os(Linux)
    @Test("nothing of ours is open in it but its outputs")
    func descriptors() throws {
      // Whatever this process has open on the way, one of them lies far up and outlives an exec.
      let file = fcntl(STDIN_FILENO, F_DUPFD, 40)
      defer { close(file) }
      let child = try start("ls /proc/self/fd | tr '\\n' ' '")
      let open = try text(of: child).output.split(separator: " ").compactMap { Int32($0) }
      #expect(open.starts(with: [0, 1, 2]))
      #expect(!open.contains(file))
      child.end()
    }
  #endif

  @Test("one that takes no processor time is stuck after the limit, and not before")
  func progress() {
    let start = ContinuousClock.now
    var progress = Progress(limit: .seconds(10))
    let looks: [(at: Int, time: Int?)] = [(0, 1), (9, 1), (10, 1), (11, 2), (20, 2), (21, 2)]
    let stuck = looks.map { look in
      progress.isStuck(at: look.time.map { .seconds($0) }, now: start + .seconds(look.at))
    }
    #expect(stuck == [false, false, true, false, false, true])
    // Where nobody knows, the deadline has to do.
    let unknown = (22..<60).map { progress.isStuck(at: nil, now: start + .seconds($0)) }
    #expect(!unknown.contains(true))
  }

  @Test("a program that is not there is a failure with the system's words")
  func missing() {
    #expect(throws: Disk.Failure(code: ENOENT)) {
      _ = try ChildProcess("/nowhere/git", [], environment: [:], memory: 1 << 30)
    }
  }
}
