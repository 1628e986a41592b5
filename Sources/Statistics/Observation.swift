/// A value at a time. The unit of time is the caller's (days or weeks since any fixed moment); a slope is per that unit.
package struct Observation: Hashable, Sendable {
  package let time: Double
  package let value: Double

  package init(time: Double, value: Double) {
    self.time = time
    self.value = value
  }

  var isFinite: Bool { time.isFinite && value.isFinite }
}
