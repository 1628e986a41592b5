import Foundation
import Publishing
import Testing

@testable import Intake

@Suite("Two runs at once, and runs that were killed")
struct OutputLockTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("a second run is told who holds the folder, and disturbs nothing")
  func second() throws {
    let tree = try OutputTree.begin(at: sandbox.output)
    try tree.write(["index.html": "one"])
    let failure = failure { _ = try OutputTree.begin(at: sandbox.output) }
    #expect(failure?.exitStatus == 74)
    let process = ProcessInfo.processInfo.processIdentifier
    #expect(failure?.message == "another run (process \(process)) is writing '\(sandbox.output)'")
    #expect(try tree.commit().written == 1)
    #expect(try sandbox.besides() == [])
    try publish(["index.html": "two"], in: sandbox)
  }

  #if os(Linux)
    @Test("no program that is started meanwhile keeps the lock")
    func closedOnExec() throws {
      let tree = try OutputTree.begin(at: sandbox.output)
      let held = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter {
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
        return target?.hasSuffix("/.output.lock") == true && target?.hasPrefix(sandbox.root) == true
      }
      #expect(held.count == 1)
      for number in held.compactMap({ Int32($0) }) { #expect(fcntl(number, F_GETFD) & FD_CLOEXEC != 0) }
      _ = try tree.commit()
    }
  #endif

  @Test("a program that we started and that goes on does not keep the lock, nor does who looks after it")
  func heldByNoChild() throws {
    let tree = try OutputTree.begin(at: sandbox.output)
    let child = try ChildProcess("/bin/sleep", ["600"], environment: [:], memory: 1 << 30)
    defer { child.end() }
    try tree.write(["index.html": "one"])
    _ = try tree.commit()
    try publish(["index.html": "two"], in: sandbox)
    #expect(child.wait(until: .now) == .signal(SIGKILL))
  }

  @Test("of many runs at once, each either publishes or is refused; none is half done")
  func many() async throws {
    let output = sandbox.output
    let outcomes = await withTaskGroup(of: PublishingFailure?.self) { group in
      for run in 0..<20 {
        group.addTask {
          failure {
            let tree = try OutputTree.begin(at: output)
            for page in 0..<20 { try tree.write("\(page).html", Array("\(run)".utf8), source: "test") }
            _ = try tree.commit()
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.contains(nil))
    #expect(outcomes.compactMap(\.self).allSatisfy { $0.message.hasPrefix("another run") })
    let texts = Set(try sandbox.tree().map { $0.split(separator: ": ").last })
    #expect(texts.count == 1)
    #expect(try sandbox.besides() == [])
  }

  @Test("a killed run leaves a lock file and a staged folder, which the next run clears")
  func killed() throws {
    try publish(["index.html": "old"], in: sandbox)
    try sandbox.put(".output.lock", "4194304\n")
    try sandbox.put(".output.staging/.fairlead", "")
    try sandbox.put(".output.staging/deep/half.html", "half a pa")
    try publish(["index.html": "new"], in: sandbox)
    #expect(try sandbox.tree() == ["index.html: new"])
    #expect(try sandbox.besides() == [])
  }

  @Test("a folder with the name of a staged one that is not ours is stepped round, and told")
  func foreignStaging() throws {
    try sandbox.put(".output.staging/thesis.txt", "the only copy")
    let summary = try publish(["index.html": "one"], in: sandbox)
    #expect(
      summary.leftovers.map(\.message) == [
        "\(sandbox.root)/.output.staging was not made by Fairlead, or cannot be opened; it is left as it is"
      ])
    #expect(try sandbox.text(".output.staging/thesis.txt") == "the only copy")
    #expect(try sandbox.tree() == ["index.html: one"])
    #expect(try sandbox.besides() == [".output.staging"])
  }

  @Test("a lock file that is not ours locks all the same, and is neither written to nor removed")
  func foreignLock() throws {
    try sandbox.put(".output.lock", "keep out\n")
    let tree = try OutputTree.begin(at: sandbox.output)
    #expect(
      failure { _ = try OutputTree.begin(at: sandbox.output) }?.message == "another run is writing '\(sandbox.output)'")
    _ = try tree.commit()
    #expect(try sandbox.text(".output.lock") == "keep out\n")
  }

  @Test("a run that was killed between two renames is mended: the old output comes back")
  func killedBetweenRenames() throws {
    try publish(["index.html": "old"], in: sandbox)
    try FileManager.default.moveItem(atPath: sandbox.output, toPath: sandbox.path(".output.previous"))
    let tree = try OutputTree.begin(at: sandbox.output)
    tree.abandon()
    #expect(try sandbox.tree() == ["index.html: old"])
    #expect(try sandbox.besides() == [])
  }

  @Test("a run that was killed after two renames leaves the old tree, which the next run clears")
  func killedAfterRenames() throws {
    try publish(["index.html": "old"], in: sandbox)
    try sandbox.put(".output.previous/.fairlead", "")
    try sandbox.put(".output.previous/index.html", "older")
    try publish(["index.html": "new"], in: sandbox)
    #expect(try sandbox.tree() == ["index.html: new"])
    #expect(try sandbox.besides() == [])
  }
}
