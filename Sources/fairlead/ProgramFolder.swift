import Diagnostics
import Intake

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the program itself lies, and what may lie with it.
enum ProgramFolder {
  /// `share/fairlead/templates` beside the folder of an installed program, and `templates` in a folder above one that
  /// was built in its checkout.
  static var templateFolders: [String] { [installedTemplates].compactMap(\.self) + above.map { $0 + "/templates" } }

  /// Where the templates of an installed program lie; nil where nobody knows where the program lies.
  static var installedTemplates: String? { shared("templates") }

  /// Where the sample of an installed program lies; nil where nobody knows where the program lies.
  static var installedSample: String? { shared("content") }

  /// The sample: with an installed program, or in the checkout that the program was built in. A folder of that name alone
  /// may be somebody's own, so a checkout has to look like one.
  static var sample: String? {
    let checkout = above.first {
      TextFolder.isThere($0 + "/Package.swift") && TextFolder.isThere($0 + "/Sources/fairlead")
    }
    return [installedSample, checkout.map { $0 + "/content" }].compactMap(\.self)
      .first { TextFolder.isThere($0 + "/fairlead.yaml") }
  }

  private static func shared(_ name: String) -> String? {
    path.map { "/" + ($0.pathParts.dropLast(2) + ["share", "fairlead", name[...]]).joined(separator: "/") }
  }

  /// The folders that the program lies in, the nearest first; not the root.
  private static var above: [String] {
    var folders: [String] = []
    var parts = (path ?? "").pathParts.dropLast()
    while !parts.isEmpty {
      folders.append("/" + parts.joined(separator: "/"))
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
