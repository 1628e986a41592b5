import Driver
import Foundation

/// Usage: fuzz-targets TARGET [options of libFuzzer] [FOLDER...]
///
/// Hands inputs that libFuzzer makes up to a part of Fairlead that reads what others wrote, and claims what has to be true
/// whatever they hold. See `script/fuzz`.
private let targets: [String: @Sendable (UnsafeBufferPointer<UInt8>) -> Void] = [
  "yaml": fuzzYAML, "front-matter": fuzzFrontMatter, "markdown": fuzzMarkdown, "csv": fuzzCSV,
  "decisions": fuzzDecisions, "templates": fuzzTemplates, "numbers": fuzzNumbers,
]

private nonisolated(unsafe) var chosen: (@Sendable (UnsafeBufferPointer<UInt8>) -> Void)?

if CommandLine.arguments.count > 1 { chosen = targets[CommandLine.arguments[1]] }
guard chosen != nil else {
  print(targets.keys.sorted().joined(separator: "\n"))
  exit(CommandLine.arguments.count > 1 ? 64 : 0)
}

// What is left for libFuzzer: the program, and everything after the target.
private var words = CommandLine.unsafeArgv
private var count = CommandLine.argc - 1
words[1] = words[0]
private var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = words + 1
exit(
  LLVMFuzzerRunDriver(&count, &rest) { data, size in
    chosen?(UnsafeBufferPointer(start: data, count: size))
    return 0
  })
