import Diagnostics
import Publishing
import Testing

@Suite("Two pages at one path")
struct CollisionTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func collisions(_ claims: [(path: String, source: String)]) throws -> [Collision] {
    let tree = try OutputTree.begin(at: sandbox.output)
    for claim in claims { try tree.write(claim.path, Array(claim.source.utf8), source: claim.source) }
    let found = tree.collisions
    #expect(failure { _ = try tree.commit() }?.exitStatus == (found.isEmpty ? nil : 1))
    return found
  }

  @Test("both sources are named, in order, whichever comes first")
  func both() throws {
    for claims in [[("a.html", "x.md"), ("a.html", "b.md")], [("a.html", "b.md"), ("a.html", "x.md")]] {
      let found = try collisions(claims)
      #expect(found.map(\.finding.message) == ["two pages at a.html: from b.md and x.md"])
      #expect(found.first?.finding.rule == "page.same-path")
    }
  }

  @Test("pages that are one where case is ignored collide")
  func sameButCase() throws {
    let found = try collisions([("d/A.html", "1.md"), ("d/a.html", "2.md")])
    #expect(found == [Collision(paths: ["d/A.html", "d/a.html"], sources: ["1.md", "2.md"])])
    #expect(try collisions([("ΟΔΟΣ", "1"), ("οδος", "2"), ("οδοσ", "3")]).first?.sources == ["1", "2", "3"])
  }

  @Test("pages that are one where composition is ignored collide")
  func sameButComposition() throws {
    let found = try collisions([("caf\u{E9}.html", "1.md"), ("cafe\u{301}.html", "2.md")])
    #expect(found.count == 1)
    #expect(found.first?.sources == ["1.md", "2.md"])
    #expect(found.first?.paths.map { $0.utf8.count } == [11, 10])
  }

  @Test("folders that differ only in case collide")
  func folders() throws {
    let found = try collisions([("A/x.html", "1.md"), ("a/y.html", "2.md"), ("a/z.html", "3.md")])
    #expect(found == [Collision(paths: ["A", "a"], sources: ["1.md", "2.md"])])
  }

  @Test("a file cannot have the name of a folder")
  func fileAndFolder() throws {
    let claims = [("a", "file.md"), ("a/b", "1.md"), ("a/c", "2.md")]
    let expected = [Collision(paths: ["a"], sources: ["1.md", "file.md"])]
    #expect(try collisions(claims) == expected)
    #expect(try collisions(claims.reversed()) == expected)
  }

  @Test("are found before anything is written, beside paths that cannot be written anywhere")
  func beforehand() {
    let found = pathFindings(of: [
      (path: "a/index.html", source: "a/index.md"), (path: "a\\b.html", source: "a/a\\b.md"),
      (path: "b.html", source: "b.md"), (path: "a/index.html", source: "all of a"),
    ])
    #expect(found.map(\.rule) == ["page.unusable-path", "page.same-path"])
    #expect(found.last?.message == "two pages at a/index.html: from a/index.md and all of a")
    #expect(pathFindings(of: []).isEmpty)
  }

  @Test("collisions are the same in every order of claims")
  func anyOrder() throws {
    var claims = [
      ("a", "1"), ("A", "2"), ("a/b", "3"), ("A/c", "4"), ("d/e", "5"), ("d/e", "6"), ("D/E", "7"), ("f", "8"),
    ]
    let expected = try collisions(claims)
    #expect(expected.count == 3)
    for turn in 0..<claims.count {
      claims = Array(claims[1...] + claims[..<1])
      claims.swapAt(turn % 3, 5)
      #expect(try collisions(claims) == expected)
    }
  }

  @Test("the old output stays when pages collide")
  func oldStays() throws {
    try publish(["a.html": "old"], in: sandbox)
    _ = try collisions([("a.html", "1"), ("a.html", "2")])
    #expect(try sandbox.tree() == ["a.html: old"])
    #expect(try sandbox.besides() == [])
  }
}
