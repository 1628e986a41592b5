/// The attention rules about experiments.
let experimentAttentionRules: [AttentionRule] = []
