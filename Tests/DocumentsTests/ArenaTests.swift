import CArena
import Testing

@testable import Documents

/// Runs on one thread from beginning to end, as the arena asks.
private func inArena<Result>(_ body: () -> Result) -> Result {
  fairlead_arena_begin()
  defer { fairlead_arena_end() }
  return body()
}

private func bytes(_ piece: UnsafeMutableRawPointer?, _ count: Int) -> [UInt8] {
  piece.map { Array(UnsafeRawBufferPointer(start: $0, count: count)) } ?? []
}

@Suite("The memory of the Markdown parser")
struct ArenaTests {
  @Test("a piece is clear, although its room was used before")
  func cleared() {
    for _ in 0..<2 {
      inArena {
        let piece = fairlead_arena_calloc(3, 100)
        #expect(bytes(piece, 300) == [UInt8](repeating: 0, count: 300))
        piece?.initializeMemory(as: UInt8.self, repeating: 0xAA, count: 300)
      }
    }
  }

  @Test("a piece that grows keeps what it holds, whether it was taken last or not")
  func grown() {
    inArena {
      let first = fairlead_arena_realloc(nil, 4)
      first?.initializeMemory(as: UInt8.self, repeating: 1, count: 4)
      let longer = fairlead_arena_realloc(first, 40)
      #expect(longer == first)
      let second = fairlead_arena_calloc(1, 8)
      let moved = fairlead_arena_realloc(longer, 80)
      #expect(moved != longer)
      #expect(bytes(moved, 4) == [1, 1, 1, 1])
      #expect(bytes(second, 8) == [UInt8](repeating: 0, count: 8))
    }
  }

  @Test("room that was taken last and freed is used again")
  func freedLast() {
    inArena {
      let kept = fairlead_arena_calloc(1, 16)
      let freed = fairlead_arena_calloc(1, 1000)
      fairlead_arena_free(freed)
      #expect(fairlead_arena_calloc(1, 2000) == freed)
      fairlead_arena_free(kept)
      fairlead_arena_free(nil)
    }
  }

  @Test("pieces larger than a block are whole, and all pieces are aligned")
  func large() {
    inArena {
      for size in [1, 15, 16, 17, 300_000, 1_000_000] {
        let piece = fairlead_arena_calloc(1, size)
        #expect(Int(bitPattern: piece) % 16 == 0)
        #expect(bytes(piece, size).allSatisfy { $0 == 0 })
      }
    }
  }

  @Test("memory lasts until the outermost use ends")
  func nested() {
    inArena {
      let outer = fairlead_arena_calloc(1, 8)
      let inner = inArena { fairlead_arena_calloc(1, 8) }
      inner?.initializeMemory(as: UInt8.self, repeating: 7, count: 8)
      #expect(fairlead_arena_calloc(1, 8) != inner)
      #expect(bytes(outer, 8) == [UInt8](repeating: 0, count: 8))
      #expect(bytes(inner, 8) == [UInt8](repeating: 7, count: 8))
    }
  }

  @Test("a text too large for the arena is rendered the same")
  func largeText() {
    let paragraph = "A *word* and [a link](b.md).\n\n"
    let one = renderMarkdown(Array(paragraph.utf8), file: "a.md")
    let count = 5000
    let many = renderMarkdown(Array(String(repeating: paragraph, count: count).utf8), file: "a.md")
    #expect(many.html == Array(repeatElement(one.html, count: count).joined()))
    #expect(many.links.count == count)
  }
}
