import ArgumentParser
@main struct Grade: ParsableCommand { @Option var x: Int = 3
 func run() { print(x) } }
