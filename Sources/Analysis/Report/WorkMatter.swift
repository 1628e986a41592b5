/// What the attention rules about work say. Each case belongs to the rule that its comment names.
package enum WorkMatter: Sendable {
}
