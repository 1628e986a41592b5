/// The attention rules about finished work.
let outcomeAttentionRules: [AttentionRule] = []
