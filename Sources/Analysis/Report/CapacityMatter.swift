/// What the attention rules about capacity say. Each case belongs to the rule that its comment names.
package enum CapacityMatter: Sendable {
}
