internal import CProcess

/// The words that the program was started with, without its own name.
///
/// On Linux Swift reads them from /proc, and has none where there is no /proc: `build` then printed the help and ended
/// with status 0.
enum ProgramArguments {
  static var words: [String] {
    var count: Int32 = 0
    guard let start = fairlead_arguments(&count), count > 0 else { return Array(CommandLine.arguments.dropFirst()) }
    return (1..<max(1, Int(count))).compactMap { index in start[index].map { String(cString: $0) } }
  }

  /// The path by which it was started.
  static var program: String? {
    if let path = fairlead_program_path() { return String(cString: path) }
    return CommandLine.arguments.first
  }
}
