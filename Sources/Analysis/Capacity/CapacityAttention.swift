/// The attention rules about capacity.
let capacityAttentionRules: [AttentionRule] = []
