package import Diagnostics

/// Every rule about templates, for `fairlead explain`.
package let templateRules: [Rule] = []
