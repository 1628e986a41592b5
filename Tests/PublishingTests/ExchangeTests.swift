import Foundation
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@Suite("Exchanging folders, and failing to")
struct ExchangeTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func publish(_ text: String, _ exchange: Exchange) throws {
    let tree = try OutputTree.begin(at: sandbox.output, exchange: exchange)
    try tree.write(["index.html": text])
    _ = try tree.commit()
  }

  @Test("where the system cannot exchange, two renames do", arguments: [ENOSYS, EINVAL, ENOTSUP])
  func fallback(code: Int32) throws {
    let exchange = Exchange(inOneStep: { _, _ in fail(with: code) })
    try publish("one", exchange)
    try publish("two", exchange)
    #expect(try sandbox.tree() == ["index.html: two"])
    #expect(try sandbox.besides() == [])
  }

  @Test("when the second rename fails, the first is undone")
  func undone() throws {
    try publish("old", Exchange())
    let exchange = Exchange(
      inOneStep: { _, _ in fail(with: ENOSYS) },
      move: { $0.hasSuffix(".staging") ? fail(with: EIO) : rename($0, $1) })
    let failure = failure { try publish("new", exchange) }
    #expect(failure?.message == "cannot put the new report in the place of \(sandbox.output): Input/output error")
    #expect(try sandbox.tree() == ["index.html: old"])
    #expect(try sandbox.besides() == [])
  }

  @Test("another error of the exchange is told, and the old output stays")
  func failed() throws {
    try publish("old", Exchange())
    let failure = failure { try publish("new", Exchange(inOneStep: { _, _ in fail(with: EBUSY) })) }
    #expect(failure?.exitStatus == 74)
    #expect(failure?.hint?.contains("mounted folder") == true)
    #expect(try sandbox.tree() == ["index.html: old"])
    #expect(try sandbox.besides() == [])
  }

  @Test("a write that fails in the middle leaves the old output, with its time stamps")
  func failedWrite() throws {
    try publish("old", Exchange())
    try sandbox.age("output/index.html")
    let time = try sandbox.modified("output/index.html")
    let tree = try OutputTree.begin(at: sandbox.output)
    try tree.write(["index.html": "new"])
    // As when the disk goes away: the staged folder is no longer there.
    try FileManager.default.removeItem(atPath: sandbox.path(".output.staging"))
    let failure = failure { try tree.write(["more.html": "more"]) }
    #expect(failure?.message == "cannot write \(sandbox.output)/more.html: No such file or directory")
    #expect(PublishingTests.failure { _ = try tree.commit() }?.exitStatus == 74)
    #expect(try sandbox.tree() == ["index.html: old"])
    #expect(try sandbox.modified("output/index.html") == time)
    #expect(try sandbox.besides() == [])
  }

  @Test("a parent that cannot be written to is named", .enabled(if: geteuid() != 0, "root may write everywhere"))
  func readOnlyParent() throws {
    try sandbox.makeFolder("fixed")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: sandbox.path("fixed"))
    let failure = failure { _ = try OutputTree.begin(at: sandbox.path("fixed/output")) }
    #expect(failure?.message.hasSuffix("fixed/.output.lock: Permission denied") == true)
    #expect(failure?.exitStatus == 74)
    #expect(failure?.hint?.contains("whose parent you may write to") == true)
  }

  @Test(
    "a parent in which nothing can be made is named", .enabled(if: access("/proc/self", F_OK) == 0, "there is no /proc")
  )
  func noParent() throws {
    let failure = failure { _ = try OutputTree.begin(at: "/proc/fairlead-output") }
    #expect(failure?.message.hasPrefix("cannot write beside the output folder: /proc/.fairlead-output.lock: ") == true)
  }
}

private func fail(with code: Int32) -> Int32 {
  errno = code
  return -1
}
