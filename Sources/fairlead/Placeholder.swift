@main struct Fairlead { static func main() {} }
