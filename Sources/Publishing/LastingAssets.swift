internal import Presentation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files with a digest in their name that the report before fetched, and this one does not: they stay for one report
/// longer, so that a page which was read from the old tree still finds its style sheet in the new one. Only those that come with the
/// templates: what is made of content may be withheld from whom the new report is for.
struct LastingAssets {
  let paths: Set<RawPath>

  init(of old: OldOutput?, beside register: PageRegister) {
    paths = (old?.ours ?? []).filter { path in
      old?.lasting.contains(path) != true && LastingAssets.isDigested(path) && register.obstacle(to: path) == nil
    }
  }

  /// Links them into the staged tree. One that cannot be linked is left out: that costs a reader one page without style.
  func keep(from old: Int32, in staging: Int32) -> Set<RawPath> {
    paths.filter { path in
      if let folder = path.folder { mkdirat(staging, folder.cString, 0o777) }
      return linkat(old, path.cString, staging, path.cString, 0) == 0
    }
  }

  private static func isDigested(_ path: RawPath) -> Bool {
    // Nearly all are pages.
    guard path.bytes.starts(with: "assets/".utf8) else { return false }
    let text = path.text
    return SharedFiles.undigested(text.hasSuffix(".gz") ? String(text.dropLast(3)) : text).map(SharedFiles.isOne)
      == true
  }
}
