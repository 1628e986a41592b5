import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a service is called when nobody says: the name of the repository's folder, without the `.git` of a bare one. Nil
/// when there is no such folder, or when it has no name.
package func serviceName(ofRepository path: String) -> String? {
  var parts = (realPath(path) ?? "").pathParts
  if parts.last == ".git" { parts.removeLast() }
  return parts.last.map { $0.hasSuffix(".git") ? String($0.dropLast(4)) : String($0) }
}

/// Whether a service can stand in the name of a file that a pattern such as `data/deployments*.csv` finds.
package func canNameFile(_ service: String) -> Bool {
  let isPlain = service.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "*" }
  return isPlain && service.utf8.count <= 200 && !service.allSatisfy(\.isWhitespace)
}

/// An absolute path without links; nil when there is nothing.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
