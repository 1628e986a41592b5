#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Wall and processor time by stage, for `script/bench`.
struct Stopwatch {
  private var laps: [(stage: String, wall: Double, processor: Double)] = []
  private var last = Stopwatch.now()

  mutating func lap(_ stage: String) {
    let now = Stopwatch.now()
    laps.append((stage, now.wall - last.wall, now.processor - last.processor))
    last = now
  }

  /// A line a stage: its name, wall and processor milliseconds; then the peak memory in MiB.
  var report: String {
    let lines = laps.map { "timing \($0.stage) \(tenths($0.wall)) \(tenths($0.processor))" }
    return (lines + ["timing peak-mib \(Stopwatch.peakMiB)", "timing allocator \(Allocator.name)"]).joined(
      separator: "\n")
  }

  private func tenths(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10 }

  private static func now() -> (wall: Double, processor: Double) {
    var wall = timespec()
    var processor = timespec()
    clock_gettime(CLOCK_MONOTONIC, &wall)
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &processor)
    return (seconds(wall), seconds(processor))
  }

  private static func seconds(_ time: timespec) -> Double { Double(time.tv_sec) + Double(time.tv_nsec) / 1e9 }

  private static var peakMiB: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss) >> 20
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Int(usage.ru_maxrss) >> 10
    #endif
  }
}
