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
    // A container or a sandbox may have no /proc.
    for named in ["/proc/self/exe", ProgramArguments.program].compactMap({ $0 }) {
      guard let resolved = realpath(named, nil) else { continue }
      defer { free(resolved) }
      return String(cString: resolved)
    }
    return nil
  }
}
