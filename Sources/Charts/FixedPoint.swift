/// Appends a coordinate with at most two decimals and none that are zero: "12", "0.5", "-3.25".
///
/// Written here because no number may depend on a locale, and formatting through Foundation costs a microsecond. A
/// coordinate beyond ±1,000,000 is moved there: nothing that far out is seen. NaN, which no scale gives, is 0.
func appendFixed(_ value: Double, to bytes: inout [UInt8]) {
  let bounded = value.isNaN ? 0 : min(max(value, -1e6), 1e6)
  let hundredths = Int((bounded * 100).rounded())
  if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
  let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
  bytes += String(whole).utf8
  guard rest > 0 else { return }
  bytes.append(UInt8(ascii: "."))
  bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
  if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
}
