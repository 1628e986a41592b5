#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension OutputTree {
  /// Puts the staged tree in the place of the old one, which stays whole beside it until the next run: where it is
  /// mounted into a container, that goes on serving it.
  func exchange(_ state: State) throws(PublishingFailure) -> Summary {
    let (location, staging) = (site.location, site.staging)
    let register = state.register
    var kept = HandedOver()
    if let old = site.old {
      kept = try ForeignFiles(old, placing).keep(beside: register, in: state.folders)
      staging.makeAlike(old.descriptor)
    }
    let assets = LastingAssets(of: site.old, beside: register)
    let lasting = site.old.map { assets.keep(from: $0.descriptor, in: staging.descriptor) } ?? []
    // Last of all: from here on, what it does not list is somebody's.
    try placing.write(OutputMarker(paths: register.paths.map { RawPath($0) }, lasting: lasting))
    let swapped = try site.exchange.publish(staging.path, at: location, replacing: site.old != nil)
    var summary = state.summary
    guard let swapped, let old = site.old else { return summary }
    let tree = SwappedTree(path: swapped, contents: old)
    let brought = tree.handOver(kept, to: staging.descriptor, shown: location.output)
    summary.leftovers += brought.failures
    summary.kept = brought.count
    summary.removed = old.ours.count { !register.hasPage(at: $0) && !lasting.contains($0) }
    if let failure = tree.putAside(at: location) { summary.leftovers.append(failure) }
    return summary
  }
}

extension SwappedTree {
  /// Gives the tree the name that says what it is. An empty one is of no use to anybody.
  fileprivate func putAside(at location: OutputLocation) -> PublishingFailure? {
    if rmdir(path) == 0 { return nil }
    do throws(PublishingFailure) {
      let place = try location.freePlace(.replaced)
      return rename(path, place) == 0 ? nil : .system("move", path, code: errno)
    } catch {
      return error
    }
  }
}
