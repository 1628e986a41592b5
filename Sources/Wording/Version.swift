/// The version of Fairlead, as every output states it.
package let fairleadVersion = "0.1.0"
