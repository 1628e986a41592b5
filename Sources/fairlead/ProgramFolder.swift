#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the program itself lies, and what may lie with it.
enum ProgramFolder {
  /// `share/fairlead/templates` beside the folder of an installed program, and `templates` in a folder above one that
  /// was built in its checkout.
  static var templateFolders: [String] {
    guard let program = path else { return [] }
    var folders: [String] = []
    var parts = program.split(separator: "/").dropLast()
    folders.append("/" + (parts.dropLast() + ["share", "fairlead", "templates"]).joined(separator: "/"))
    while !parts.isEmpty {
      folders.append("/" + (parts + ["templates"]).joined(separator: "/"))
      parts = parts.dropLast()
    }
    return folders
  }

  private static var path: String? {
    #if canImport(Darwin)
      let named = CommandLine.arguments.first ?? ""
    #else
      let named = "/proc/self/exe"
    #endif
    guard let resolved = realpath(named, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
