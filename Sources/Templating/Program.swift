/// A template with its partials, parents and blocks in place, ready to be rendered.
struct Program: Sendable {
  enum Instruction: Sendable {
    /// Bytes of `literals`.
    case text(start: Int32, count: Int32)
    case show(path: Int32, raw: Bool)
    /// `close` is the index of the matching `close` or `closeInverted`.
    case section(path: Int32, close: Int32)
    case inverted(path: Int32, close: Int32)
    case close
    case closeInverted
  }

  /// Where an instruction was written, and where that template was included.
  struct Origin: Sendable {
    var template: Int32
    /// An index into `inclusions`, or -1 in the page's own template.
    var inclusion: Int32
    var tag: Range<Int>
  }

  /// A partial or parent tag, found in `origin`, and the template that it puts in place.
  struct Inclusion: Sendable {
    let template: Int32
    let origin: Origin
  }

  var code: [Instruction] = []
  /// One for each instruction.
  var origins: [Origin] = []
  var literals: [UInt8] = []
  var paths: [Path] = []
  var inclusions: [Inclusion] = []
}

/// A program that is made: one reference to all that it is made of.
final class SharedProgram: Sendable {
  let program: Program

  init(_ program: Program) {
    self.program = program
  }

  /// Hands over what rendering reads, in place. All cores render with one program, and where its parts were taken out of
  /// its lists, the cores would wait for one another to count the references.
  func look(_ body: (ProgramGlance) -> Void) {
    program.code.withUnsafeBufferPointer { code in
      program.paths.withUnsafeBufferPointer { paths in
        program.literals.withUnsafeBufferPointer { literals in
          body(ProgramGlance(code: code, paths: paths, literals: literals))
        }
      }
    }
  }
}

/// What rendering reads of a program, where it lies.
struct ProgramGlance {
  let code: UnsafeBufferPointer<Program.Instruction>
  let paths: UnsafeBufferPointer<Path>
  let literals: UnsafeBufferPointer<UInt8>
}

extension Program {
  mutating func append(_ instruction: Instruction, from origin: Origin) {
    code.append(instruction)
    origins.append(origin)
  }

  /// Adds text, to the text before it unless a section begins or ends between them.
  mutating func append(literal: some Collection<UInt8>, from origin: Origin) {
    guard !literal.isEmpty else { return }
    let count = Int32(literal.count)
    if case .text(let start, let before)? = code.last {
      code[code.count - 1] = .text(start: start, count: before + count)
    } else {
      append(.text(start: Int32(literals.count), count: count), from: origin)
    }
    literals.append(contentsOf: literal)
  }
}
